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
};

namespace {

const QString root = QStringLiteral(BLOOMZY_MIGRATIONS);

std::vector<Migration> migrationsOf(const QString& service)
{
    std::vector<Migration> migrations;
    const QDir folder(root + QLatin1Char('/') + service + QStringLiteral("/sqlite"));
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
    const TestDatabase database({}, own ? std::vector<Migration>() : migrationsOf(service));
    QVERIFY(database.number("SELECT COUNT(*) FROM schema_migrations") >= 1);
    QCOMPARE(deferrable(database), 0);
}

void SchemaTest::aDeferrableConstraintIsFound()
{
    const TestDatabase database({}, {{"20260101T0000_bad", "CREATE TABLE bad (id INTEGER PRIMARY KEY, other INTEGER "
                                                           "REFERENCES bad (id) DEFERRABLE INITIALLY DEFERRED);"}});
    QCOMPARE(deferrable(database), 1);
}

} // namespace bloomzy::storage

QTEST_GUILESS_MAIN(bloomzy::storage::SchemaTest)
#include "SchemaTest.moc"
