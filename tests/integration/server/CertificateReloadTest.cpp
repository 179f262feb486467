#include "tests/integration/server/Text.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

/// A running server takes up another pair, seen by openssl and curl.
class CertificateReloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheFormerPairWhenTheNewOneIsBroken();
    void takesANewPairAndOpenConnectionsGoOn();
    void endsAtSighup();

private:
    [[nodiscard]] QString inFolder(const char* name) const
    {
        return m_server.dataFolder() + text("/tls/") + text(name);
    }
    [[nodiscard]] QString address() const { return text("127.0.0.1:") + QString::number(m_server.url().port()); }
    /// The certificate's subject that new connections see.
    [[nodiscard]] QByteArray subject() const;
    bool put(const QString& from, const char* to) const;
    void makePair(const char* name) const;
    [[nodiscard]] QString certificateDetail() const;

    ServerProcess m_server;
    QTemporaryDir m_made;
};

void CertificateReloadTest::initTestCase()
{
    QVERIFY2(m_server.start({}, true), m_server.log());
    QVERIFY(subject().contains("bloomzyd"));
}

QByteArray CertificateReloadTest::subject() const
{
    const QByteArray shown = outputOf(text("openssl"), {text("s_client"), text("-connect"), address()});
    QProcess reader;
    reader.start(text("openssl"), {text("x509"), text("-noout"), text("-subject")});
    reader.write(shown);
    reader.closeWriteChannel();
    reader.waitForFinished();
    return reader.readAllStandardOutput();
}

/// As an administrator would: written beside and renamed.
bool CertificateReloadTest::put(const QString& from, const char* to) const
{
    const QString temporary = inFolder(to) + text(".tmp");
    return QFile::copy(from, temporary) && QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner) &&
           QFile::remove(inFolder(to)) && QFile::rename(temporary, inFolder(to));
}

void CertificateReloadTest::makePair(const char* name) const
{
    QCOMPARE(QProcess::execute(text("openssl"),
                               {text("req"), text("-x509"), text("-newkey"), text("rsa:2048"), text("-nodes"),
                                text("-days"), text("30"), text("-subj"), text("/CN=") + text(name), text("-addext"),
                                text("subjectAltName=IP:127.0.0.1"), text("-keyout"), m_made.filePath(text("new.key")),
                                text("-out"), m_made.filePath(text("new.crt"))}),
             0);
}

QString CertificateReloadTest::certificateDetail() const
{
    const QByteArray body = outputOf(text("curl"), {text("-sk"), m_server.url().toString() + text("/health/ready")});
    for (const QJsonValue check : QJsonDocument::fromJson(body)[text("checks")].toArray())
        if (check[text("name")].toString() == text("tls.certificate"))
            return check[text("detail")].toString();
    return {};
}

void CertificateReloadTest::keepsTheFormerPairWhenTheNewOneIsBroken()
{
    QVERIFY(QFile::copy(inFolder("server.crt"), m_made.filePath(text("good.crt"))));
    QFile broken(m_made.filePath(text("broken.crt")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no certificate") > 0);
    broken.close();
    QVERIFY(put(broken.fileName(), "server.crt"));
    QTRY_VERIFY_WITH_TIMEOUT(certificateDetail().contains(text("former pair")), 20'000);
    QTRY_VERIFY(m_server.log().contains("a changed certificate is not used"));
    QVERIFY(subject().contains("bloomzyd"));
    QVERIFY(put(m_made.filePath(text("good.crt")), "server.crt"));
    QTRY_VERIFY_WITH_TIMEOUT(!certificateDetail().contains(text("former pair")), 20'000);
}

void CertificateReloadTest::takesANewPairAndOpenConnectionsGoOn()
{
    QSslSocket open;
    open.setPeerVerifyMode(QSslSocket::VerifyNone);
    open.connectToHostEncrypted(text("127.0.0.1"), static_cast<quint16>(m_server.url().port()));
    QVERIFY(open.waitForEncrypted());
    const auto ask = [&] {
        open.write("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        return open.waitForReadyRead(20'000) && open.readAll().startsWith("HTTP/1.1 200");
    };
    QVERIFY(ask());
    makePair("plants.example.org");
    QVERIFY(put(m_made.filePath(text("new.crt")), "server.crt"));
    QVERIFY(put(m_made.filePath(text("new.key")), "server.key"));
    QTRY_VERIFY_WITH_TIMEOUT(subject().contains("plants.example.org"), 20'000);
    QVERIFY(ask());
    QVERIFY(open.peerCertificate().subjectInfo(QSslCertificate::CommonName).contains(text("bloomzyd")));
    // curl trusts the new one and nothing else.
    QCOMPARE(outputOf(text("curl"),
                      {text("-s"), text("-o"), text("/dev/null"), text("-w"), text("%{http_code}"), text("--cacert"),
                       m_made.filePath(text("new.crt")), m_server.url().toString() + text("/health/live")}),
             QByteArray("200"));
    // A console that comes now is told the key that the server has now.
    QLocalSocket holder;
    holder.connectToServer(m_server.dataFolder() + text("/run/holder"));
    QVERIFY(holder.waitForReadyRead(20'000));
    const QByteArray shown =
        outputOf(text("sh"), {text("-c"),
                              text("openssl x509 -in \"$1\" -noout -pubkey | openssl pkey -pubin -outform DER | "
                                   "sha256sum"),
                              text("sh"), m_made.filePath(text("new.crt"))});
    QVERIFY(holder.readLine().contains("sha256:" + shown.left(64)));
}

/// A terminal that closes ends a server that was started in it; a changed pair needs no signal.
void CertificateReloadTest::endsAtSighup()
{
    QCOMPARE(::kill(static_cast<pid_t>(m_server.process().processId()), SIGHUP), 0);
    QVERIFY(m_server.process().waitForFinished(20'000));
    QCOMPARE(m_server.process().exitCode(), 0);
}

BLOOMZY_TEST(CertificateReloadTest)
#include "CertificateReloadTest.moc"
