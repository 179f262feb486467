#include "RawClient.h"
#include "RequestText.h"
#include "ServerFixture.h"
#include "backend/http/Certificate.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using bloomzy::test::get;

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = http::ensureCertificate(m_folder->path().toStdString(), {}, core::SystemClock());
        QVERIFY(made.has_value());
        m_certificate = *made;
        m_fixture = std::make_unique<ServerFixture>();
        m_fixture->options.certificateFile = m_certificate.certificateFile;
        m_fixture->options.privateKeyFile = m_certificate.privateKeyFile;
    }
    void cleanup() { m_fixture.reset(); }

    void refusesHalfAPair()
    {
        m_fixture->options.privateKeyFile.clear();
        QCOMPARE(m_fixture->start().error().code, api::ErrorCode::invalid);
    }

    void refusesAKeyThatOthersCanRead()
    {
        QFile::setPermissions(QString::fromStdString(m_certificate.privateKeyFile.string()),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QCOMPARE(m_fixture->start().error().code, api::ErrorCode::forbidden);
    }

    void refusesAnAddressOfAnotherMachine()
    {
        m_fixture->options.address = "192.0.2.1";
        const auto started = m_fixture->start();
        QCOMPARE(started.error().code, api::ErrorCode::invalid);
        QVERIFY(started.error().detail.find("not an address of this machine") != std::string::npos);
    }

    void refusesACipherWithoutForwardSecrecy()
    {
        QVERIFY(m_fixture->start().has_value());
        QSslSocket socket;
        auto configuration = socket.sslConfiguration();
        configuration.setCiphers(QStringLiteral("AES128-SHA:AES256-GCM-SHA384"));
        socket.setSslConfiguration(configuration);
        connectTo(socket, QSsl::TlsV1_2, {});
        QVERIFY(!socket.isEncrypted());
    }

    void refusesAnOldProtocol()
    {
        QVERIFY(m_fixture->start().has_value());
        QProcess client;
        client.start(QStringLiteral("openssl"),
                     {QStringLiteral("s_client"), QStringLiteral("-connect"),
                      QStringLiteral("127.0.0.1:%1").arg(m_fixture->port()), QStringLiteral("-tls1_1"),
                      QStringLiteral("-cipher"), QStringLiteral("DEFAULT@SECLEVEL=0")});
        client.closeWriteChannel();
        QVERIFY(client.waitForFinished());
        const auto output = client.readAllStandardOutput() + client.readAllStandardError();
        QVERIFY2(output.contains("alert protocol version"), output.constData());
    }

    void refusesAnotherApplicationProtocol()
    {
        QVERIFY(m_fixture->start().has_value());
        QSslSocket socket;
        connectTo(socket, QSsl::SecureProtocols, {"h2"});
        QVERIFY(!socket.isEncrypted());
    }

    void closesAHandshakeThatDoesNotCome()
    {
        QVERIFY(m_fixture->start().has_value());
        RawClient silent(m_fixture->port());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(silent.isClosed());
        QVERIFY(timer.elapsed() < 20 * ServerFixture::quickLimits().headerTime.count());
        RawClient plain(m_fixture->port());
        plain.send(get("/quick"));
        QVERIFY(!plain.next());
    }

    void showsTheCertificateThatTheConsolePins()
    {
        QVERIFY(m_fixture->start().has_value());
        QSslSocket socket;
        connectTo(socket, QSsl::SecureProtocols, {"h2", "http/1.1"});
        QVERIFY(socket.isEncrypted());
        QCOMPARE(socket.sessionProtocol(), QSsl::TlsV1_3);
        QCOMPARE(socket.sslConfiguration().nextNegotiatedProtocol(), QByteArray("http/1.1"));
        const auto key = socket.peerCertificate().publicKey().toDer();
        QCOMPARE("sha256:" + QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex(),
                 QByteArray::fromStdString(m_certificate.fingerprint));
    }

    void isTrustedByWhoeverTrustsTheCertificate()
    {
        QVERIFY(m_fixture->start().has_value());
        QSslSocket socket;
        auto configuration = socket.sslConfiguration();
        configuration.setCaCertificates(
            QSslCertificate::fromPath(QString::fromStdString(m_certificate.certificateFile.string())));
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_fixture->port());
        QVERIFY2(socket.waitForEncrypted(RawClient::patience), qPrintable(socket.errorString()));
    }

    void servesUnderTls12And13()
    {
        QVERIFY(m_fixture->start().has_value());
        for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
            auto* socket = new QSslSocket;
            connectTo(*socket, protocol, {});
            QVERIFY(socket->isEncrypted());
            RawClient client(0, socket);
            const auto answer = client.ask(get("/quick"));
            QCOMPARE(answer.body, QByteArray("quick"));
            QCOMPARE(answer.header("Strict-Transport-Security"), QByteArray("max-age=31536000"));
            const QByteArray body(300'000, 'b');
            QVERIFY(
                client
                    .ask("POST /big HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 300000\r\n\r\n" +
                         body)
                    .body == body);
            QCOMPARE(client.ask("GET /large HTTP/1.1\r\nHost: a\r\n\r\n").body.size(), 3'000'000);
            client.send("GET /quick HTTP/1.1\r\nHo");
            const auto late = client.next();
            QVERIFY(late);
            QCOMPARE(late->status, 408);
            QVERIFY(client.isClosed());
        }
    }

    void stopsWithOpenSessions()
    {
        QVERIFY(m_fixture->start().has_value());
        auto* socket = new QSslSocket;
        connectTo(*socket, QSsl::SecureProtocols, {});
        RawClient client(0, socket);
        client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_COMPARE(m_fixture->slowBegun.load(), 1);
        RawClient handshaking(m_fixture->port());
        m_fixture->release();
        m_fixture->server->stop();
        QCOMPARE(client.next()->body, QByteArray("slow"));
        QVERIFY(handshaking.isClosed());
    }

private:
    void connectTo(QSslSocket& socket, QSsl::SslProtocol protocol, const QList<QByteArray>& applicationProtocols)
    {
        auto configuration = socket.sslConfiguration();
        configuration.setProtocol(protocol);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setAllowedNextProtocols(applicationProtocols);
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_fixture->port());
        socket.waitForEncrypted(RawClient::patience);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    http::Certificate m_certificate;
    std::unique_ptr<ServerFixture> m_fixture;
};

BLOOMZY_TEST(TlsTest)
#include "TlsTest.moc"
