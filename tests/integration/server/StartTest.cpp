#include "tests/integration/server/PrivateFile.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace bloomzy::test;

/// bloomzyd starts, or says in one line why not, and what to do.
class StartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesAndSaysWhere();
    void servesTlsWithItsOwnCertificate();
    void servesEveryAddressOnlyWhenAsked();
    void keepsItsFilesPrivate();
    void endsOnTerminate();
    void embeddedEndsWithItsLastHolder();
    void embeddedStaysWhereItIsKeptRunning();
};

void StartTest::servesAndSaysWhere()
{
    ServerProcess server;
    QVERIFY(server.start());
    QCOMPARE(server.url().scheme(), QStringLiteral("http"));
    ApiClient client(server.url());
    const Answer live = client.get(QStringLiteral("/health/live"));
    QCOMPARE(live.status, 200);
    QCOMPARE(live.json().value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
    QCOMPARE(client.get(QStringLiteral("/health/ready")).status, 200);
    QCOMPARE(client.get(QStringLiteral("/api/v1/setup")).json().value(QStringLiteral("needed")).toBool(), true);
    QVERIFY(!live.header("X-Content-Type-Options").isEmpty());
    QVERIFY(client.get(QStringLiteral("/metrics")).status == 401);
}

void StartTest::servesTlsWithItsOwnCertificate()
{
    ServerProcess server;
    QVERIFY(server.start({}, true));
    QCOMPARE(server.url().scheme(), QStringLiteral("https"));
    const QString fingerprint = server.announcement().value(QStringLiteral("fingerprint")).toString();
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::QueryPeer);
    socket.ignoreSslErrors();
    socket.connectToHostEncrypted(server.url().host(), static_cast<quint16>(server.url().port()));
    QVERIFY2(socket.waitForEncrypted(20000), qPrintable(socket.errorString()));
    const QByteArray key = socket.peerCertificate().publicKey().toDer();
    QCOMPARE(fingerprint, QStringLiteral("sha256:") +
                              QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex()));
    QVERIFY(server.stop());
    QVERIFY(server.start({}, true));
    QCOMPARE(server.announcement().value(QStringLiteral("fingerprint")).toString(), fingerprint);
}

void StartTest::servesEveryAddressOnlyWhenAsked()
{
    // Of the same machine, but only who listens on every address hears it.
    const auto answersElsewhere = [](const ServerProcess& server) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.2"), static_cast<quint16>(server.url().port()));
        return socket.waitForConnected(5000);
    };
    ServerProcess server;
    QVERIFY(server.start({}, true));
    QVERIFY(!answersElsewhere(server));
    QVERIFY(server.stop());
    QVERIFY(server.start({QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")}, true));
    QCOMPARE(server.url().host(), QStringLiteral("127.0.0.1"));
    QVERIFY(answersElsewhere(server));
}

void StartTest::keepsItsFilesPrivate()
{
    ServerProcess server;
    QVERIFY(server.start({}, true));
    ApiClient client(server.url());
    QDirIterator it(server.dataFolder(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    int seen = 0;
    while (it.hasNext()) {
        const QFileInfo entry(it.next());
        ++seen;
        const auto open = entry.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                                 QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
        QVERIFY2(!open, qPrintable(entry.filePath()));
    }
    QVERIFY(seen > 8);
}

void StartTest::endsOnTerminate()
{
    ServerProcess server;
    QVERIFY(server.start());
    QVERIFY(server.stop());
}

void StartTest::embeddedEndsWithItsLastHolder()
{
    ServerProcess server;
    QVERIFY(server.start({QStringLiteral("--embedded")}));
    const QString path = server.dataFolder() + QStringLiteral("/run/holder");
    QLocalSocket first;
    QLocalSocket second;
    first.connectToServer(path);
    second.connectToServer(path);
    QVERIFY(first.waitForConnected(20000) && second.waitForConnected(20000));
    while (!second.canReadLine())
        QVERIFY(second.waitForReadyRead(20000));
    QVERIFY(second.readLine().contains(server.url().toEncoded()));
    first.disconnectFromServer();
    QCOMPARE(ApiClient(server.url()).get(QStringLiteral("/health/live")).status, 200);
    second.disconnectFromServer();
    QVERIFY(server.process().waitForFinished(20000));
    QCOMPARE(server.process().exitCode(), 0);
}

void StartTest::embeddedStaysWhereItIsKeptRunning()
{
    ServerProcess server;
    QVERIFY(server.start({QStringLiteral("--embedded")}));
    QVERIFY(writePrivateFile(server.dataFolder() + QStringLiteral("/run/keep-running"), "1"));
    QLocalSocket holder;
    holder.connectToServer(server.dataFolder() + QStringLiteral("/run/holder"));
    while (!holder.canReadLine())
        QVERIFY(holder.waitForReadyRead(20000));
    holder.disconnectFromServer();
    // The server hears of it before it answers what is asked afterwards through the same event loop.
    QLocalSocket later;
    later.connectToServer(server.dataFolder() + QStringLiteral("/run/holder"));
    while (!later.canReadLine())
        QVERIFY(later.waitForReadyRead(20000));
    QCOMPARE(ApiClient(server.url()).get(QStringLiteral("/health/live")).status, 200);
    QVERIFY(server.stop());
}

BLOOMZY_TEST(StartTest)
#include "StartTest.moc"
