#include "tests/integration/ctl/AuditVerifyFixture.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestMain.h"

#include <QUrl>

using namespace bloomzy::test;

/// `audit verify` of a log that lies in PostgreSQL.
class AuditVerifyDatabaseTest : public AuditVerifyFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhatIsNoLog_data();
    void refusesWhatIsNoLog();
    void asksForTheDatabaseOfAFolder();
    void findsWhatIsDoneToTheDatabase_data();
    void findsWhatIsDoneToTheDatabase();
    void findsByTheEarlierCheckpoint();
    void verifiesBesideARunningServer();
    void verifiesWithoutTheFolder();

private:
    [[nodiscard]] CtlRun verifyDatabase(const QStringList& more = {}) const
    {
        return runCtl(QStringList{text("audit"), text("verify"), text("--json"), text("--database"), m_database} +
                      more);
    }
    [[nodiscard]] CtlRun verifyBoth(const QStringList& more = {}) const
    {
        return verifyDatabase(QStringList{text("--data-dir"), m_folder} + more);
    }
    [[nodiscard]] bool run(const QString& sql) const { return m_postgres.execute(m_audit, sql); }
    /// Before and after something is done to it.
    [[nodiscard]] bool putAside() const
    {
        return run(text("CREATE TABLE events_aside AS SELECT * FROM events; CREATE TABLE tiles_aside AS SELECT * FROM "
                        "log_tiles; CREATE TABLE people_aside AS SELECT * FROM people"));
    }
    [[nodiscard]] bool putBack() const
    {
        return run(text("DELETE FROM events; INSERT INTO events SELECT * FROM events_aside; DROP TABLE events_aside; "
                        "DELETE FROM log_tiles; INSERT INTO log_tiles SELECT * FROM tiles_aside; DROP TABLE "
                        "tiles_aside; UPDATE people SET sealed = (SELECT sealed FROM people_aside WHERE "
                        "people_aside.id = people.id), erased_at = NULL; DROP TABLE people_aside"));
    }

    PostgresServer m_postgres;
    QString m_database;
    QString m_audit; ///< name of its database
};

void AuditVerifyDatabaseTest::initTestCase()
{
    m_folder = path("data");
    QVERIFY(m_postgres.start());
    m_database = m_postgres.createInstallation();
    m_audit = QUrl(m_database).path().mid(1) + text("_audit");
    ServerProcess server(m_folder);
    QVERIFY2(server.start({text("--database"), m_database}), server.log());
    fill(server);
    QVERIFY(server.stop());
}

void AuditVerifyDatabaseTest::refusesWhatIsNoLog_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("no address") << text("mysql://localhost/bloomzy");
    QTest::newRow("no name") << text("postgresql:///?host=/tmp");
    QTest::newRow("nobody there") << text("postgresql:///bloomzy?host=/nowhere/at/all");
    QTest::newRow("no such database") << m_postgres.target(text("nothing"));
}

void AuditVerifyDatabaseTest::refusesWhatIsNoLog()
{
    QFETCH(const QString, database);
    const CtlRun run = runCtl({text("audit"), text("verify"), text("--json"), text("--database"), database});
    QVERIFY2(run.code != EX_OK && run.code != notVerified, run.out + run.err);
    QVERIFY(!run.errorCode().isEmpty());
}

void AuditVerifyDatabaseTest::asksForTheDatabaseOfAFolder()
{
    const CtlRun run = verify();
    QCOMPARE(run.code, wrongUsage);
    QVERIFY(run.err.contains("--database"));
}

void AuditVerifyDatabaseTest::findsWhatIsDoneToTheDatabase_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* sql, const char* words) {
        QTest::newRow(name) << text(sql) << QString::fromUtf8(words);
    };
    row("edited", "UPDATE events SET outcome = 'denied' WHERE sequence = 3", "Event 3 is not the one");
    row("deleted", "DELETE FROM events WHERE sequence = 3", "Event 3 is missing");
    row("inserted",
        "INSERT INTO events (sequence, id, source, time, action, outcome) VALUES (99, 'x', 'x', '', 'x', 'x')",
        "Events stand beside the log");
    row("reordered",
        "UPDATE events SET sequence = -3 WHERE sequence = 3; UPDATE events SET sequence = 3 WHERE sequence = 4; "
        "UPDATE events SET sequence = 4 WHERE sequence = -3",
        "Event 3 is not the one");
    row("truncated", "DELETE FROM events WHERE sequence > 5", "Event 6 is missing");
    row("a part taken away",
        "UPDATE events SET details = NULL WHERE sequence = (SELECT MIN(sequence) FROM events WHERE details IS NOT "
        "NULL)",
        "its part “details” was taken away");
    row("a sealed part edited",
        "UPDATE events SET actor = left(actor, length(actor) - 6) || 'AAAA' || right(actor, 2) WHERE sequence = "
        "(SELECT "
        "MIN(sequence) FROM events WHERE actor LIKE 'bz1.%')",
        "its sealed part “actor” cannot be opened");
    row("a person's key taken away",
        "UPDATE people SET sealed = NULL, erased_at = '' WHERE id = (SELECT MIN(id) FROM people)",
        "Keys of people were taken away");
    row("a tile", "UPDATE log_tiles SET hashes = substr(hashes, 45, 44) || substr(hashes, 1, 44) || substr(hashes, 89)",
        "Event 1 is not the one");
}

void AuditVerifyDatabaseTest::findsWhatIsDoneToTheDatabase()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, words);
    QVERIFY2(putAside(), qPrintable(m_postgres.lastError()));
    QVERIFY2(run(sql), qPrintable(m_postgres.lastError()));
    const CtlRun found = verifyBoth();
    QVERIFY2(putBack(), qPrintable(m_postgres.lastError()));
    QVERIFY2(found.code == notVerified, found.out + found.err);
    QVERIFY2(what(found).contains(words), found.out);
    QCOMPARE(verifyBoth().code, EX_OK);
}

/// An older copy fits itself.
void AuditVerifyDatabaseTest::findsByTheEarlierCheckpoint()
{
    QCOMPARE(verifyBoth({text("--save"), path("kept")}).code, EX_OK);
    const QByteArray kept = contentOf("kept");
    ServerProcess server(m_folder);
    QVERIFY2(server.start({text("--database"), m_database}), server.log());
    QTRY_VERIFY_WITH_TIMEOUT(verifyBoth({text("--save"), path("newer")}).code == EX_OK && contentOf("newer") != kept,
                             20'000);
    QVERIFY(server.stop());
    const CtlRun fine = verifyBoth({text("--checkpoint"), path("kept")});
    QVERIFY2(fine.code == EX_OK, fine.out + fine.err);
    QCOMPARE(fine.json().value(text("earlierChecked")).toBool(), true);
    QVERIFY(write(path("kept"), QByteArray(kept).replace('A', 'B')));
    QCOMPARE(fault(verifyBoth({text("--checkpoint"), path("kept")})).value(text("kind")).toString(), text("earlier"));
}

void AuditVerifyDatabaseTest::verifiesBesideARunningServer()
{
    ServerProcess server(m_folder);
    QVERIFY2(server.start({text("--database"), m_database}), server.log());
    const CtlRun beside = verifyBoth();
    QVERIFY2(beside.code == EX_OK, beside.out + beside.err);
    QVERIFY(beside.json().value(text("events")).toInt() >= 8);
    QCOMPARE(beside.json().value(text("partsSealed")).toInt(), 0);
    QCOMPARE(beside.json().value(text("partsGone")).toInt(), 0);
    // It goes on as before.
    ApiClient client(server.url());
    QCOMPARE(client.signIn(m_ada, ApiClient::goodPassword()).status, 200);
    QVERIFY(server.stop());
}

/// Who has no master key sees all but what people's parts say.
void AuditVerifyDatabaseTest::verifiesWithoutTheFolder()
{
    const CtlRun run = verifyDatabase();
    QVERIFY2(run.code == EX_OK, run.out + run.err);
    QVERIFY(run.json().value(text("partsSealed")).toInt() > 0);
    const QString key = run.json().value(text("vkey")).toString();
    QCOMPARE(verifyDatabase({text("--vkey"), key}).json().value(text("vkeyOfTheLog")).toBool(), false);
}

BLOOMZY_TEST(AuditVerifyDatabaseTest)
#include "AuditVerifyDatabaseTest.moc"
