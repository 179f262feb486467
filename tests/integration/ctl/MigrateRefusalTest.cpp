#include "tests/integration/ctl/MigrateFixture.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

using namespace bloomzy::test;

/// What bloomzyctl migrate-storage refuses, and that nothing changed then.
class MigrateRefusalTest : public MigrateFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWhole(); }
    void init() { copyWhole(); }
    void cleanup() { removeCopy(); }

    void refusesWithoutAFolderOrADatabase();
    void refusesWhatIsNoDataFolder();
    void refusesARunningServersFolder();
    void refusesADatabaseThatIsAway();
    void refusesADatabaseWithRowsOfAnother();
    void refusesADamagedFile();
    void refusesTheFolderOfAnOlderVersion();
    void refusesAFolderThatWasMovedAlready();
    void aDryRunChangesNothing();
};

void MigrateRefusalTest::refusesWithoutAFolderOrADatabase()
{
    QCOMPARE(runCtl({text("migrate-storage"), text("--data-dir"), m_folder, text("--json")}).code, EX_USAGE);
    QCOMPARE(runCtl({text("migrate-storage"), text("--database"), text("postgresql:///x"), text("--json")}).code,
             EX_USAGE);
    expectRefusal(text("mysql://localhost/x"), EX_USAGE);
}

void MigrateRefusalTest::refusesWhatIsNoDataFolder()
{
    const QTemporaryDir empty;
    const CtlRun run = runCtl({text("migrate-storage"), text("--data-dir"), empty.path(), text("--database"),
                               m_postgres.createInstallation(), text("--json")});
    QCOMPARE(run.code, EX_NOINPUT);
    QVERIFY(QDir(empty.path()).isEmpty());
}

void MigrateRefusalTest::refusesARunningServersFolder()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start());
    const CtlRun run = move(m_postgres.createInstallation());
    QCOMPARE(run.code, EX_TEMPFAIL);
    QCOMPARE(run.errorCode(), text("folderInUse"));
    QVERIFY(!isMarked());
}

void MigrateRefusalTest::refusesADatabaseThatIsAway()
{
    // The doctor says so too, of a folder of PostgreSQL.
    QCOMPARE(move(m_postgres.createInstallation()).code, EX_OK);
    const CtlRun looked = runCtl({text("doctor"), text("--data-dir"), m_folder, text("--database"),
                                  text("postgresql://127.0.0.1:1/bloomzy"), text("--json")});
    QCOMPARE(looked.code, EX_TEMPFAIL);
    QVERIFY(QFile::remove(m_folder + text("/store/postgresql")));
    expectRefusal(text("postgresql://anna:verysecret@127.0.0.1:1/bloomzy"), EX_TEMPFAIL);
    QVERIFY(!move(text("postgresql://anna:verysecret@127.0.0.1:1/bloomzy")).out.contains("verysecret"));
}

void MigrateRefusalTest::refusesADatabaseWithRowsOfAnother()
{
    const QString database = m_postgres.createInstallation();
    ServerProcess other;
    QVERIFY(other.start({text("--database"), database}));
    expectRefusal(database, EX_TEMPFAIL); // it runs
    QVERIFY(other.stop());
    expectRefusal(database, EX_USAGE);
    QVERIFY(other.start({text("--database"), database}));
}

void MigrateRefusalTest::refusesADamagedFile()
{
    QFile file(m_folder + text("/store/catalog.db"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.size() > 81920);
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096) && file.write(QByteArray(8192, '\x7f')) == 8192);
    file.close();
    expectRefusal(m_postgres.createInstallation(), EX_DATAERR);
}

void MigrateRefusalTest::refusesTheFolderOfAnOlderVersion()
{
    QCOMPARE(outputOf(text("sqlite3"), {m_folder + text("/audit/audit.db"),
                                        text("DELETE FROM schema_migrations WHERE name LIKE 'storage/%data_key'; DROP "
                                             "TABLE data_key; PRAGMA wal_checkpoint(TRUNCATE)")})
                 .isEmpty(),
             false);
    expectRefusal(m_postgres.createInstallation(), EX_USAGE);
}

void MigrateRefusalTest::refusesAFolderThatWasMovedAlready()
{
    QCOMPARE(move(m_postgres.createInstallation()).code, EX_OK);
    const QString other = m_postgres.createInstallation();
    QCOMPARE(move(other).code, EX_USAGE);
    QCOMPARE(outputOf(text("psql"), {text("-XAtqc"), text("SELECT count(*) FROM pg_class WHERE relname = 'users'"),
                                     inService(other, "auth")}),
             QByteArray("0\n"));
}

void MigrateRefusalTest::aDryRunChangesNothing()
{
    const QString database = m_postgres.createInstallation();
    const auto before = files();
    const CtlRun run = move(database, {text("--dry-run")});
    QVERIFY2(run.code == EX_OK, run.out + run.err);
    QVERIFY(run.json()[text("rows")].toInt() > 600);
    QCOMPARE(run.json()[text("dryRun")], QJsonValue(true));
    QCOMPARE(files(), before);
    QVERIFY(!isMarked());
    QCOMPARE(outputOf(text("psql"), {text("-XAtqc"), text("SELECT count(*) FROM pg_class WHERE relname = 'users'"),
                                     inService(database, "auth")}),
             QByteArray("0\n"));
    QCOMPARE(run.json()[text("rows")], move(database).json()[text("rows")]);
}

BLOOMZY_TEST(MigrateRefusalTest)
#include "MigrateRefusalTest.moc"
