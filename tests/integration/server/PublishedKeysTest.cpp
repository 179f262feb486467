#include "tests/integration/server/Text.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QJsonObject part(const QString& token, int number)
{
    const QByteArray bytes = token.split(u'.').value(number).toLatin1();
    return QJsonDocument::fromJson(QByteArray::fromBase64(bytes, QByteArray::Base64UrlEncoding)).object();
}

QByteArray number(const QJsonObject& key, const char* name)
{
    return QByteArray::fromBase64(key.value(text(name)).toString().toLatin1(), QByteArray::Base64UrlEncoding);
}

/// A DER integer of a positive number.
QByteArray derInteger(QByteArray bytes)
{
    while (bytes.size() > 1 && bytes[0] == 0 && (bytes[1] & 0x80) == 0)
        bytes.remove(0, 1);
    if (bytes[0] & 0x80)
        bytes.prepend('\0');
    return QByteArray("\x02") + static_cast<char>(bytes.size()) + bytes;
}

} // namespace

/// The signing keys of a real server: rotation, the key set as others use it, the key of an older version.
class PublishedKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rotatesWithoutSigningAnybodyOut();
    void opensslVerifiesATokenByTheKeySet();
    void takesOverTheKeyOfAnOlderVersion();

private:
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_client;
};

void PublishedKeysTest::init()
{
    m_server = std::make_unique<ServerProcess>();
    QVERIFY2(m_server->start(), m_server->log());
    m_client = std::make_unique<ApiClient>(m_server->url());
    QCOMPARE(m_client->setUp(m_server->setupToken()).status, 201);
}

void PublishedKeysTest::rotatesWithoutSigningAnybodyOut()
{
    const QString before = m_client->token();
    const QString active = part(before, 0).value(text("kid")).toString();
    const Answer rotated = m_client->send("POST", text("/api/v1/keys/rotate"));
    QCOMPARE(rotated.status, 200);
    const QJsonArray listed = rotated.json()[text("signingKeys")].toArray();
    QCOMPARE(listed.size(), 3);
    QCOMPARE(listed[0].toObject()[text("state")].toString(), text("next"));
    QCOMPARE(listed[2].toObject()[text("state")].toString(), text("retired"));
    QCOMPARE(listed[2].toObject()[text("kid")].toString(), active);
    QCOMPARE(m_client->get(text("/api/v1/auth/me")).status, 200);
    QCOMPARE(m_client->signIn(text("ada@example.org"), ApiClient::goodPassword()).status, 200);
    QCOMPARE(part(m_client->token(), 0).value(text("kid")), listed[1].toObject()[text("kid")]);
    QVERIFY(m_server->stop() && m_server->start());
    m_client->setBase(m_server->url());
    QCOMPARE(m_client->get(text("/api/v1/auth/me")).status, 200);
    m_client->setToken(before);
    QCOMPARE(m_client->get(text("/api/v1/auth/me")).status, 200);
    const auto actions = [this] {
        QStringList all;
        for (const QJsonValue event : m_client->get(text("/api/v1/audit/events")).json()[text("items")].toArray())
            all += event[text("action")].toString();
        return all;
    };
    QTRY_COMPARE(actions().count(text("signingKey.rotate")), 1);
}

/// Nothing of ours takes part: the public key in the form of RFC 5480, the signature in that of RFC 3279.
void PublishedKeysTest::opensslVerifiesATokenByTheKeySet()
{
    QCOMPARE(m_client->send("POST", text("/api/v1/keys/rotate")).status, 200);
    QCOMPARE(m_client->signIn(text("ada@example.org"), ApiClient::goodPassword()).status, 200);
    const QString kid = part(m_client->token(), 0).value(text("kid")).toString();
    QJsonObject jwk;
    for (const QJsonValue key : m_client->get(text("/.well-known/jwks.json")).json()[text("keys")].toArray())
        if (key[text("kid")].toString() == kid)
            jwk = key.toObject();
    QVERIFY(!jwk.isEmpty());
    const QByteArray point = QByteArray("\x04") + number(jwk, "x") + number(jwk, "y");
    const QByteArray der = QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + point;
    const QByteArray raw =
        QByteArray::fromBase64(m_client->token().section(u'.', 2).toLatin1(), QByteArray::Base64UrlEncoding);
    QCOMPARE(raw.size(), 64);
    const QByteArray integers = derInteger(raw.left(32)) + derInteger(raw.mid(32));
    const QTemporaryDir folder;
    const auto put = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(text(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(put("key.der", der) && put("text", m_client->token().section(u'.', 0, 1).toLatin1()) &&
            put("signature", QByteArray("\x30") + static_cast<char>(integers.size()) + integers));
    QProcess openssl;
    openssl.setWorkingDirectory(folder.path());
    openssl.start(text("openssl"), {text("dgst"), text("-sha256"), text("-verify"), text("key.der"), text("-keyform"),
                                    text("DER"), text("-signature"), text("signature"), text("text")});
    QVERIFY(openssl.waitForFinished());
    QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError());
}

void PublishedKeysTest::takesOverTheKeyOfAnOlderVersion()
{
    const QString data = m_server->dataFolder() + text("-old");
    QVERIFY(QDir().mkpath(data + text("/keys")));
    for (const QString& folder : {data, data + text("/keys")})
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString pem = data + text("/keys/access-token.pem");
    QCOMPARE(QProcess::execute(text("openssl"), {text("genpkey"), text("-algorithm"), text("EC"), text("-pkeyopt"),
                                                 text("ec_paramgen_curve:P-256"), text("-out"), pem}),
             0);
    QVERIFY(QFile::setPermissions(pem, QFile::ReadOwner | QFile::WriteOwner));
    QProcess openssl;
    openssl.start(text("openssl"), {text("pkey"), text("-in"), pem, text("-pubout"), text("-outform"), text("DER")});
    QVERIFY(openssl.waitForFinished());
    const QByteArray publicKey = openssl.readAllStandardOutput().right(64);
    ServerProcess server(data);
    QVERIFY2(server.start(), server.log());
    QVERIFY(!QFile::exists(pem));
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    const QString kid = part(client.token(), 0).value(text("kid")).toString();
    bool found = false;
    for (const QJsonValue key : client.get(text("/.well-known/jwks.json")).json()[text("keys")].toArray())
        found = found || (key[text("kid")].toString() == kid &&
                          number(key.toObject(), "x") + number(key.toObject(), "y") == publicKey);
    QVERIFY(found);
}

BLOOMZY_TEST(PublishedKeysTest)
#include "PublishedKeysTest.moc"
