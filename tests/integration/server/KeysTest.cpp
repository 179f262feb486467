#include "tests/integration/server/Text.h"
#include "tests/support/ApiClient.h"
#include "tests/support/DataFolderContent.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>
#include <sysexits.h>
#include <thread>

/// The master key of a real server, and that keys are whole after a kill amid rotations.
class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesAMissingMasterKeyAndChangesNothing();
    void refusesAnotherMasterKeyAndChangesNothing();
    void refusesADescriptorThatIsNone();
    void refusesToRotateWithoutAFreshProof();
    void refusesToRotateAMasterKeyThatItDoesNotKeep();
    void rotatesTheMasterKey();
    void keepsTheKeyOutOfTheFolderWhenItIsHandedOver();
    void takesASystemdCredential();
    void isWholeAfterAnyKillAmidRotations();

private:
    [[nodiscard]] QString keyFile() const { return m_server->dataFolder() + text("/keys/master-key"); }
    [[nodiscard]] QJsonObject keys() { return m_client->get(text("/api/v1/keys")).json(); }
    [[nodiscard]] QString masterId() { return keys()[text("masterKey")].toObject()[text("id")].toString(); }
    [[nodiscard]] auto content() const { return dataFolderContent(m_server->dataFolder()); }
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

void KeysTest::refusesToRotateWithoutAFreshProof()
{
    QVERIFY(m_server->stop());
    QVERIFY(m_server->execute(text("auth"), text("UPDATE sessions SET proved_at = '2026-01-01T00:00:00.000000Z'")));
    QVERIFY(m_server->start());
    m_client->setBase(m_server->url());
    const QJsonObject before = keys();
    const QStringList routes{text("/api/v1/keys/rotate"), text("/api/v1/keys/master/rotate")};
    for (const QString& route : routes) {
        const Answer refused = m_client->send("POST", route);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.problem(), text("stepUpRequired"));
    }
    QCOMPARE(keys(), before);
    const Answer proved = m_client->post(text("/api/v1/auth/step-up"), {{text("password"), ApiClient::goodPassword()}});
    QCOMPARE(proved.status, 200);
    m_client->setToken(proved.json().value(text("accessToken")).toString());
    for (const QString& route : routes)
        QCOMPARE(m_client->send("POST", route).status, 200);
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

BLOOMZY_TEST(KeysTest)
#include "KeysTest.moc"
