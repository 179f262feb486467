#include "tests/integration/ctl/DoctorFixture.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTest>

using namespace bloomzy::test;

/// The doctor beside servers that run, ran, or want to.
class DoctorBesideServersTest : public DoctorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWhole(); }
    void init() { copyWhole(); }
    void cleanup() { removeCopy(); }

    void tellsAFolderThatSomethingElseHolds();
    void tellsAPairThatARunningServerCannotUse();
    void findsNothingWrongWithAPairThatARunningServerTookUp();
    void looksAtWhatAKilledServerLeft();
    void looksAtARunningServer();
    void keepsAServerOutOnlyWhileItLooks();
};

void DoctorBesideServersTest::tellsAFolderThatSomethingElseHolds()
{
    QProcess other;
    other.start(text("flock"), {inFolder("lock"), text("sh"), text("-c"), text("echo held; read end")});
    QVERIFY(other.waitForReadyRead());
    expect(EX_OK, {text("server")}, {});
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    expect(EX_OK, {});
}

void DoctorBesideServersTest::tellsAPairThatARunningServerCannotUse()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    QFile certificate(inFolder("tls/server.crt"));
    QVERIFY(certificate.open(QIODevice::WriteOnly | QIODevice::Truncate) && certificate.write("none") == 4);
    certificate.close();
    QTRY_COMPARE_WITH_TIMEOUT(unwellIn(examine({})), (QStringList{text("server.certificate"), text("certificate")}),
                              30'000);
    QCOMPARE(examine({}).code, EX_CONFIG);
    QVERIFY(server.stop());
}

void DoctorBesideServersTest::findsNothingWrongWithAPairThatARunningServerTookUp()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    const QTemporaryDir other;
    ServerProcess second(other.filePath(text("data")));
    QVERIFY(second.start({}, true) && second.stop());
    for (const char* name : {"/tls/server.crt", "/tls/server.key"}) {
        QVERIFY(QFile::remove(m_folder + text(name)));
        QVERIFY(QFile::copy(second.dataFolder() + text(name), m_folder + text(name)));
    }
    const QString fingerprint = second.announcement().value(text("fingerprint")).toString();
    const auto shown = [&] {
        return runCtl({text("status"), text("--url"), server.url().toString(), text("--fingerprint"), fingerprint})
            .code;
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), EX_OK, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(unwellIn(examine({})), QStringList(), 10'000);
    QVERIFY(server.stop());
}

void DoctorBesideServersTest::looksAtWhatAKilledServerLeft()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.signIn(text("ada@example.org"), ApiClient::goodPassword()).status, 200);
    server.kill();
    QVERIFY(QFile::exists(inFolder("store/auth.db-wal")));
    expect(EX_OK, {});
}

void DoctorBesideServersTest::looksAtARunningServer()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    const CtlRun run = examine({});
    QVERIFY2(run.code == EX_OK, run.out);
    QCOMPARE(unwellIn(run), QStringList());
    QCOMPARE(run.json().value(text("running")).toBool(), true);
    QCOMPARE(run.json().value(text("url")).toString(), server.url().toString());
    for (const char* check : {"server", "server.clock", "server.ready", "certificate.name", "database.catalog",
                              "master-key", "signing-keys"})
        QCOMPARE(stateOf(run, text(check)), text("ok"));
    QVERIFY(server.stop());
}

void DoctorBesideServersTest::keepsAServerOutOnlyWhileItLooks()
{
    QCOMPARE(examine().code, EX_OK);
    ServerProcess server(m_folder);
    QVERIFY(server.start());
    QVERIFY(server.stop());
}

BLOOMZY_TEST(DoctorBesideServersTest)
#include "DoctorBesideServersTest.moc"
