#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/Paths.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <sysexits.h>

using namespace bloomzy::test;

/// Which servers bloomzyctl speaks to.
class CtlTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesAKeyThatNobodyVouchesFor();
    void refusesPlainHttpToElsewhere();
    void refusesWhatIsNoFingerprint();
    void refusesWhereNobodyListens();
    void refusesWhatIsNoServerOfOurs();

private:
    ServerProcess m_server;
    QString m_fingerprint;
};

void CtlTrustTest::initTestCase()
{
    QVERIFY(m_server.start({}, true));
    m_fingerprint = m_server.announcement().value(text("fingerprint")).toString();
}

void CtlTrustTest::refusesAKeyThatNobodyVouchesFor()
{
    const CtlRun run = runCtl({text("status"), text("--url"), m_server.url().toString(), text("--json")});
    QCOMPARE(run.code, EX_PROTOCOL);
    QVERIFY(run.err.contains("not trusted"));
}

void CtlTrustTest::refusesPlainHttpToElsewhere()
{
    for (const char* url : {"http://plants.example.org", "http://127.example.org:7443", "ftp://127.0.0.1",
                            "https://user@127.0.0.1", "https://127.0.0.1/path", "nonsense:"}) {
        const CtlRun run = runCtl({text("status"), text("--url"), text(url)});
        QVERIFY2(run.code == EX_USAGE, url);
    }
}

void CtlTrustTest::refusesWhatIsNoFingerprint()
{
    for (const QString& fingerprint : {text("sha256:abc"), m_fingerprint.chopped(1), m_fingerprint.mid(7), QString()}) {
        const CtlRun run =
            runCtl({text("status"), text("--url"), m_server.url().toString(), text("--fingerprint"), fingerprint});
        QCOMPARE(run.code, EX_USAGE);
    }
}

void CtlTrustTest::refusesWhereNobodyListens()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(free.serverPort());
    free.close();
    const CtlRun run = runCtl({text("status"), text("--url"), url, text("--json")});
    QCOMPARE(run.code, EX_UNAVAILABLE);
    QCOMPARE(run.errorCode(), text("unavailable"));
}

void CtlTrustTest::refusesWhatIsNoServerOfOurs()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QProcess ctl;
    ctl.start(programPath(QStringLiteral("bloomzyctl")),
              {text("status"), text("--url"), QStringLiteral("http://127.0.0.1:%1").arg(other.serverPort())});
    QVERIFY(other.waitForNewConnection(20000));
    QTcpSocket* socket = other.nextPendingConnection();
    QVERIFY(socket->waitForReadyRead(20000));
    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: text/html\r\n\r\nhello");
    QVERIFY(socket->waitForBytesWritten(20000));
    QVERIFY(ctl.waitForFinished(20000));
    QCOMPARE(ctl.exitCode(), EX_PROTOCOL);
}

BLOOMZY_TEST(CtlTrustTest)
#include "CtlTrustTest.moc"
