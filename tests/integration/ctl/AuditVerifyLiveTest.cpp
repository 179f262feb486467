#include "tests/integration/ctl/AuditVerifyFixture.h"
#include "tests/support/TestMain.h"

using namespace bloomzy::test;

/// `audit verify` of a server that runs, over HTTPS.
class AuditVerifyLiveTest : public AuditVerifyFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWhole(); }
    void init() { copyWhole(); }
    void cleanup() { removeCopy(); }

    void refusesWithoutTheRight();
    void findsWhatIsDoneToARunningServer_data();
    void findsWhatIsDoneToARunningServer();
    void findsAForgeryOfARunningServer();
    void verifiesARunningServer();
};

void AuditVerifyLiveTest::refusesWithoutTheRight()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    const CtlRun run = verifyLive(server, {text("--email"), text("vera@example.org")});
    QCOMPARE(run.code, EX_NOPERM);
    QCOMPARE(run.errorCode(), text("forbidden"));
    QVERIFY(server.stop());
}

void AuditVerifyLiveTest::findsWhatIsDoneToARunningServer_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("event");
    const auto row = [](const char* name, const char* sql, int event) { QTest::newRow(name) << text(sql) << event; };
    row("edited", "UPDATE events SET outcome = 'denied' WHERE sequence = 3", 3);
    row("deleted", "DELETE FROM events WHERE sequence = 3", 1);
    row("a part", "UPDATE events SET actor = substr(actor, 1, length(actor) - 2) || 'x}' WHERE sequence = 1", 1);
    row("a tile", "UPDATE log_tiles SET hashes = substr(hashes, 45, 44) || substr(hashes, 1, 44) || substr(hashes, 89)",
        1);
}

void AuditVerifyLiveTest::findsWhatIsDoneToARunningServer()
{
    QFETCH(const QString, sql);
    QFETCH(const int, event);
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    QVERIFY(change(sql));
    const CtlRun run = verifyLive(server, {text("--email"), m_ada});
    QVERIFY2(run.code == notVerified, run.out + run.err);
    QCOMPARE(fault(run).value(text("event")).toInt(), event);
    server.kill();
}

void AuditVerifyLiveTest::findsAForgeryOfARunningServer()
{
    QCOMPARE(verify({text("--save"), path("kept")}).code, EX_OK);
    QVERIFY(forgeLog(m_folder, {"UPDATE events SET outcome = 'denied' WHERE sequence = 3"}));
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    QCOMPARE(verifyLive(server, {text("--email"), m_ada}).code, EX_OK);
    const CtlRun run = verifyLive(server, {text("--email"), m_ada, text("--checkpoint"), path("kept")});
    QCOMPARE(run.code, notVerified);
    QCOMPARE(fault(run).value(text("kind")).toString(), text("rewritten"));
    QVERIFY(server.stop() && QFile::remove(path("kept")));
}

void AuditVerifyLiveTest::verifiesARunningServer()
{
    QCOMPARE(verify({text("--save"), path("kept")}).code, EX_OK);
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    const CtlRun live = verifyLive(server, {text("--email"), m_ada, text("--checkpoint"), path("kept")});
    QVERIFY2(live.code == EX_OK, live.out + live.err);
    QVERIFY(live.json().value(text("events")).toInt() >= 8);
    QCOMPARE(live.json().value(text("partsGone")).toInt(), 0);
    QCOMPARE(live.json().value(text("earlierChecked")).toBool(), true);
    // The folder of a server that runs, without a password.
    const CtlRun beside = verify({text("--checkpoint"), path("kept")});
    QVERIFY2(beside.code == EX_OK, beside.out + beside.err);
    QVERIFY(server.stop() && QFile::remove(path("kept")));
}

BLOOMZY_TEST(AuditVerifyLiveTest)
#include "AuditVerifyLiveTest.moc"
