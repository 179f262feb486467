#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <QtCore/QDir>

namespace bloomzy::storage {

/// Rules for the schema of every service, read from a database that its scripts have made.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noConstraintIsDeferrable_data();
    void noConstraintIsDeferrable();
    void aDeferrableConstraintIsFound();
    void postgresSortsAndCountsAsSqliteDoes_data();
    void postgresSortsAndCountsAsSqliteDoes();
    void aColumnThatSortsOtherwiseIsFound();
    void bothEnginesHaveTheSameColumns_data();
    void bothEnginesHaveTheSameColumns();

private:
    TestDatabases m_databases;
};

namespace {

const QString root = QStringLiteral(BLOOMZY_MIGRATIONS);

std::vector<Migration> migrationsOf(const QString& service, const QString& engine = QStringLiteral("sqlite"))
{
    std::vector<Migration> migrations;
    const QDir folder(root + QLatin1Char('/') + service + QLatin1Char('/') + engine);
    for (const auto& file : folder.entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile script(file.filePath());
        if (script.open(QIODevice::ReadOnly))
            migrations.push_back({file.baseName().toStdString(), script.readAll().toStdString()});
    }
    return migrations;
}

/// One passes its savepoint, and then fails the commit of all that share it.
std::int64_t deferrable(const TestDatabase& database)
{
    return database.number("SELECT COUNT(*) FROM sqlite_schema WHERE upper(sql) LIKE '%DEFERRABLE%'");
}

/// Columns of text that sort by a dictionary, numbers that hold fewer than 64 bits, constraints that wait for the
/// commit.
std::int64_t unlikeSqlite(const TestDatabase& database)
{
    return database.number(
        "SELECT (SELECT COUNT(*) FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid "
        "JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = 'public' AND relkind = 'r' AND "
        "attnum > 0 AND (atttypid IN ('integer'::regtype, 'smallint'::regtype) OR attcollation NOT "
        "IN (0, (SELECT oid FROM pg_collation WHERE collname = 'C')))) + (SELECT COUNT(*) FROM "
        "pg_constraint WHERE condeferrable)");
}

} // namespace

void SchemaTest::noConstraintIsDeferrable_data()
{
    QTest::addColumn<QString>("service");
    const auto services = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(services.contains(QStringLiteral("storage")));
    for (const auto& service : services)
        QTest::newRow(qPrintable(service)) << service;
}

void SchemaTest::noConstraintIsDeferrable()
{
    QFETCH(QString, service);
    // Storage's own scripts are in every database.
    const bool own = service == QStringLiteral("storage");
    const TestDatabase database(m_databases, Engine::sqlite, {},
                                own ? std::vector<Migration>() : migrationsOf(service));
    QVERIFY(database.number("SELECT COUNT(*) FROM schema_migrations") >= 1);
    QCOMPARE(deferrable(database), 0);
}

void SchemaTest::aDeferrableConstraintIsFound()
{
    const TestDatabase database(m_databases, Engine::sqlite, {},
                                {{"20260101T0000_bad", "CREATE TABLE bad (id INTEGER PRIMARY KEY, other INTEGER "
                                                       "REFERENCES bad (id) DEFERRABLE INITIALLY DEFERRED);"}});
    QCOMPARE(deferrable(database), 1);
}

void SchemaTest::postgresSortsAndCountsAsSqliteDoes_data()
{
    QTest::addColumn<QString>("service");
    for (const auto& service : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (!migrationsOf(service, QStringLiteral("postgresql")).empty())
            QTest::newRow(qPrintable(service)) << service;
}

void SchemaTest::postgresSortsAndCountsAsSqliteDoes()
{
    QFETCH(QString, service);
    const bool own = service == QStringLiteral("storage");
    const TestDatabase database(m_databases, Engine::postgresql, {},
                                own ? std::vector<Migration>() : migrationsOf(service, QStringLiteral("postgresql")));
    QVERIFY(database.number("SELECT COUNT(*) FROM schema_migrations") >= 1);
    QCOMPARE(unlikeSqlite(database), 0);
}

void SchemaTest::aColumnThatSortsOtherwiseIsFound()
{
    const TestDatabase database(m_databases, Engine::postgresql, {},
                                {{"20260101T0000_bad", "CREATE TABLE bad (number integer, name text);"}});
    QCOMPARE(unlikeSqlite(database), 2);
}

void SchemaTest::bothEnginesHaveTheSameColumns_data()
{
    noConstraintIsDeferrable_data();
}

void SchemaTest::bothEnginesHaveTheSameColumns()
{
    QFETCH(QString, service);
    const bool own = service == QStringLiteral("storage");
    const auto columns = [&](Engine engine, const QString& folder, std::string_view sql) {
        const TestDatabase database(m_databases, engine, {},
                                    own ? std::vector<Migration>() : migrationsOf(service, folder));
        QStringList names;
        const auto done = database->read(
            [&](Snapshot& snapshot) {
                return snapshot.query(sql, {}, [&](const Row& row) {
                    names << QString::fromStdString(std::string(row.text(0)));
                    return true;
                });
            },
            soon());
        names.sort();
        return done.has_value() ? names : QStringList{QString::fromStdString(done.error().cause)};
    };
    // The search indexes are tables on SQLite; the numbering of events and the text that is sought are PostgreSQL's.
    QCOMPARE(
        columns(Engine::sqlite, QStringLiteral("sqlite"),
                "SELECT m.name || '.' || c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE "
                "m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'taxon_trigram%' AND "
                "m.name NOT LIKE 'taxon_prefix%' AND m.name NOT LIKE 'user_trigram%' AND "
                "m.name NOT LIKE 'user_prefix%'"),
        columns(
            Engine::postgresql, QStringLiteral("postgresql"),
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE "
            "table_schema = 'public' AND table_name <> 'outbox_numbers' AND "
            "table_name || '.' || column_name NOT IN ('outbox.ordinal', 'taxon_text.sought', 'user_entry.sought')"));
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::SchemaTest)
#include "SchemaTest.moc"
