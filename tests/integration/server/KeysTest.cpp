#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <sysexits.h>
#include <thread>

namespace {

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

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

/// Signing keys and the master key of a real server, by its API and from its folder.
class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesAMissingMasterKeyAndChangesNothing();
    void refusesAnotherMasterKeyAndChangesNothing();
    void refusesADescriptorThatIsNone();
    void refusesToRotateAMasterKeyThatItDoesNotKeep();
    void rotatesWithoutSigningAnybodyOut();
    void opensslVerifiesATokenByTheKeySet();
    void takesOverTheKeyOfAnOlderVersion();
    void rotatesTheMasterKey();
    void keepsTheKeyOutOfTheFolderWhenItIsHandedOver();
    void takesASystemdCredential();
    void isWholeAfterAnyKillAmidRotations();

private:
    [[nodiscard]] QString keyFile() const { return m_server->dataFolder() + text("/keys/master-key"); }
    [[nodiscard]] QJsonObject keys() { return m_client->get(text("/api/v1/keys")).json(); }
    [[nodiscard]] QString masterId() { return keys()[text("masterKey")].toObject()[text("id")].toString(); }
    /// The folder's keys, and every row of its databases where they are files.
    [[nodiscard]] QMap<QString, QByteArray> content() const;
    void expectMasterKeyFailure();

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_client;
};

void KeysTest::init()
{
    m_server = std::make_unique<ServerProcess>();
    QVERIFY2(m_server->start(), m_server->log());
    m_client = std::make_unique<ApiClient>(m_server->url());
    QCOMPARE(m_client->setUp(m_server->setupToken()).status, 201);
}

QMap<QString, QByteArray> KeysTest::content() const
{
    QMap<QString, QByteArray> found;
    for (const char* folder : {"/keys", "/store", "/audit"})
        for (const QFileInfo& entry : QDir(m_server->dataFolder() + text(folder)).entryInfoList(QDir::Files)) {
            QFile file(entry.filePath());
            QProcess sqlite;
            if (entry.suffix() == text("db")) {
                sqlite.start(text("sqlite3"), {entry.filePath(), text(".dump")});
                sqlite.waitForFinished();
                found.insert(entry.filePath(), sqlite.readAllStandardOutput());
            } else if (folder == QByteArray("/keys") && file.open(QIODevice::ReadOnly)) {
                found.insert(entry.filePath(), file.readAll());
            }
        }
    return found;
}

void KeysTest::expectMasterKeyFailure()
{
    const auto before = content();
    QVERIFY(!m_server->start());
    QVERIFY(m_server->process().waitForFinished());
    QCOMPARE(m_server->announcement().value(text("reason")).toString(), text("masterKey"));
    QVERIFY(m_server->announcement().value(text("message")).toString().contains(text("Put the key back")));
    QCOMPARE(m_server->process().exitCode(), EX_CONFIG);
    QCOMPARE(content(), before);
}

void KeysTest::refusesAMissingMasterKeyAndChangesNothing()
{
    QVERIFY(m_server->stop());
    QVERIFY(QFile::rename(keyFile(), keyFile() + text(".away")));
    expectMasterKeyFailure();
    QVERIFY(QFile::rename(keyFile() + text(".away"), keyFile()));
    QVERIFY(m_server->start());
}

void KeysTest::refusesAnotherMasterKeyAndChangesNothing()
{
    QVERIFY(m_server->stop());
    QFile key(keyFile());
    QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate) && key.write(QByteArray(64, 'b')) == 64);
    key.close();
    expectMasterKeyFailure();
}

void KeysTest::refusesADescriptorThatIsNone()
{
    QVERIFY(m_server->stop());
    for (const QString& descriptor : {text("999"), text("x"), text("-1")}) {
        QVERIFY(!m_server->start({text("--master-key-fd"), descriptor}));
        QVERIFY(m_server->process().waitForFinished());
        QVERIFY(m_server->process().exitCode() == EX_CONFIG || m_server->process().exitCode() == EX_USAGE);
    }
}

void KeysTest::refusesToRotateAMasterKeyThatItDoesNotKeep()
{
    QVERIFY(m_server->stop());
    const QTemporaryDir credentials;
    QFile key(credentials.filePath(text("bloomzy-master-key")));
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write(QByteArray(64, 'c')) == 64);
    key.close();
    qputenv("CREDENTIALS_DIRECTORY", credentials.path().toLocal8Bit());
    const bool started = m_server->start();
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY(started);
    m_client->setBase(m_server->url());
    const QString before = masterId();
    const Answer empty = m_client->send("POST", text("/api/v1/keys/master/rotate"));
    QCOMPARE(empty.status, 409);
    QVERIFY(empty.json().value(text("detail")).toString().contains(text("systemd credential")));
    QCOMPARE(masterId(), before);
}

void KeysTest::rotatesWithoutSigningAnybodyOut()
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
void KeysTest::opensslVerifiesATokenByTheKeySet()
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

void KeysTest::takesOverTheKeyOfAnOlderVersion()
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

void KeysTest::rotatesTheMasterKey()
{
    const QString before = masterId();
    QFile key(keyFile());
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QByteArray old = key.readAll();
    key.close();
    QCOMPARE(m_client->send("POST", text("/api/v1/keys/master/rotate")).status, 200);
    QVERIFY(masterId() != before);
    QVERIFY(key.open(QIODevice::ReadOnly));
    QVERIFY(key.readAll() != old);
    key.close();
    const QString now = masterId();
    QVERIFY(m_server->stop() && m_server->start());
    m_client->setBase(m_server->url());
    QCOMPARE(masterId(), now);
    QVERIFY(m_server->stop());
    QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate) && key.write(old) == old.size());
    key.close();
    expectMasterKeyFailure();
}

void KeysTest::keepsTheKeyOutOfTheFolderWhenItIsHandedOver()
{
    ServerProcess server(m_server->dataFolder() + text("-handed"));
    const auto start = [&](const QByteArray& key) {
        QFile file(m_server->dataFolder() + text(".key"));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(key) != key.size())
            return false;
        file.close();
        server.process().setStandardInputFile(file.fileName());
        return server.start({text("--master-key-fd"), text("0")});
    };
    const QByteArray key(64, 'd');
    QVERIFY2(start(key + "\n"), server.log());
    QVERIFY(QDir(server.dataFolder() + text("/keys")).entryList(QDir::Files).isEmpty());
    QVERIFY(server.stop());
    QVERIFY(!start(QByteArray(64, 'e') + "\n"));
    QVERIFY(server.process().waitForFinished());
    QCOMPARE(server.process().exitCode(), EX_CONFIG);
    QVERIFY(start(key));
    QVERIFY(!server.log().contains(key));
}

void KeysTest::takesASystemdCredential()
{
    QVERIFY(m_server->stop());
    const QTemporaryDir credentials;
    QFile key(credentials.filePath(text("bloomzy-master-key")));
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write(QByteArray(64, 'f') + '\n') == 65);
    key.close();
    qputenv("CREDENTIALS_DIRECTORY", credentials.path().toLocal8Bit());
    const bool started = m_server->start();
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY(started);
    m_client->setBase(m_server->url());
    QCOMPARE(keys()[text("masterKey")].toObject()[text("place")].toString(), text("credential"));
    QCOMPARE(m_client->get(text("/api/v1/auth/me")).status, 200);
    QVERIFY(m_server->stop());
    // The file's key opens nothing any more.
    expectMasterKeyFailure();
}

void KeysTest::isWholeAfterAnyKillAmidRotations()
{
    const int kills = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 60 : 6;
    const QString token = m_client->token();
    for (int kill = 0; kill < kills; ++kill) {
        std::atomic<int> rotated = 0;
        {
            std::vector<std::jthread> rotating;
            for (const char* path : {"/api/v1/keys/rotate", "/api/v1/keys/master/rotate"})
                rotating.emplace_back([&, path](const std::stop_token& stop) {
                    ApiClient client(m_server->url());
                    client.setToken(token);
                    while (!stop.stop_requested())
                        rotated += client.send("POST", text(path)).status == 200;
                });
            QTRY_VERIFY_WITH_TIMEOUT(rotated > 3 + kill % 5, 20'000);
            m_server->kill();
            for (auto& thread : rotating)
                thread.request_stop();
        }
        QVERIFY2(m_server->start(), m_server->log());
        m_client->setBase(m_server->url());
        m_client->setToken(token);
        QCOMPARE(m_client->get(text("/api/v1/auth/me")).status, 200);
        const QJsonArray listed = keys()[text("signingKeys")].toArray();
        QVERIFY(listed.size() >= 3);
        QCOMPARE(listed[0].toObject()[text("state")].toString(), text("next"));
        QCOMPARE(listed[1].toObject()[text("state")].toString(), text("active"));
        QVERIFY(!QFile::exists(keyFile() + text(".next")));
    }
}

QTEST_GUILESS_MAIN(KeysTest)
#include "KeysTest.moc"
