#include "tests/support/ApiClient.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

/// The real program on a real PostgreSQL that goes away and comes back.
class ServerOnPostgresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void refusesADatabaseThatIsNotThere();
    void refusesAServerThatIsAway();
    void refusesAFolderOfSqliteFiles();
    void refusesAFolderOfPostgresWithoutItsAddress();
    void refusesDatabasesThatAnotherServerHas();
    void keepsEverythingOverARestart();
    void saysThatTheDatabaseIsAwayAndRecovers();
    void losesNothingAcknowledgedWhenItCrashesUnderLoad();

private:
    static QStringList on(const QString& database) { return {QStringLiteral("--database"), database}; }
    static QString reasonOf(const ServerProcess& server)
    {
        return server.announcement().value(QStringLiteral("reason")).toString();
    }

    PostgresServer m_postgres;
};

namespace {

constexpr int recovery = 5'000;
// Where the crash took the answer to a commit, the relay's for one, the writer asks for five seconds what became of it,
// and what waits behind it is refused afterwards.
constexpr int refusal = 10'000;

QJsonObject taxon(int number)
{
    QString epithet = QStringLiteral("testensis");
    for (; number > 0; number /= 10)
        epithet += QChar(u'a' + number % 10);
    return {{QStringLiteral("genus"), QStringLiteral("Ficus")}, {QStringLiteral("specificEpithet"), epithet}};
}

Answer create(ApiClient& client, int number)
{
    return client.post(QStringLiteral("/api/v1/taxa"), taxon(number));
}

Answer taxa(ApiClient& client)
{
    return client.get(QStringLiteral("/api/v1/taxa?limit=1"));
}

} // namespace

void ServerOnPostgresTest::initTestCase()
{
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.lastError()));
}

void ServerOnPostgresTest::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("address");
    for (const char* address : {"", "bloomzy", "mysql://localhost/bloomzy", "postgresql://localhost",
                                "postgresql://localhost/bloomzy?unknown=verysecret"})
        QTest::newRow(*address ? address : "empty") << QString::fromLatin1(address);
}

void ServerOnPostgresTest::refusesWhatIsNoAddress()
{
    QFETCH(QString, address);
    ServerProcess server;
    QVERIFY(!server.start(on(address)));
    QCOMPARE(reasonOf(server), QStringLiteral("badArguments"));
    QVERIFY(server.process().waitForFinished());
    QCOMPARE(server.process().exitCode(), 64);
    QVERIFY(!server.log().contains("verysecret"));
}

void ServerOnPostgresTest::refusesADatabaseThatIsNotThere()
{
    ServerProcess server;
    QVERIFY(!server.start(on(m_postgres.target(QStringLiteral("missing")))));
    QCOMPARE(reasonOf(server), QStringLiteral("badArguments"));
    QVERIFY(server.announcement().value(QStringLiteral("message")).toString().contains(QStringLiteral("_auth")));
}

void ServerOnPostgresTest::refusesAServerThatIsAway()
{
    ServerProcess server;
    QVERIFY(!server.start(on(QStringLiteral("postgresql://anna:verysecret@127.0.0.1:1/bloomzy"))));
    QCOMPARE(reasonOf(server), QStringLiteral("databaseAway"));
    QVERIFY(server.process().waitForFinished());
    QCOMPARE(server.process().exitCode(), 75);
    QVERIFY(!server.log().contains("verysecret"));
}

void ServerOnPostgresTest::refusesAFolderOfSqliteFiles()
{
    ServerProcess server;
    QVERIFY(server.start());
    QVERIFY(server.stop());
    QVERIFY(!server.start(on(m_postgres.createInstallation())));
    QCOMPARE(reasonOf(server), QStringLiteral("badArguments"));
    server.kill();
    QVERIFY(server.start());
}

void ServerOnPostgresTest::refusesAFolderOfPostgresWithoutItsAddress()
{
    const QString database = m_postgres.createInstallation();
    ServerProcess server;
    QVERIFY2(server.start(on(database)), server.log());
    QVERIFY(server.stop());
    QVERIFY(!server.start());
    QCOMPARE(reasonOf(server), QStringLiteral("badArguments"));
    server.kill();
    QVERIFY(server.start(on(database)));
}

void ServerOnPostgresTest::refusesDatabasesThatAnotherServerHas()
{
    const QString database = m_postgres.createInstallation();
    ServerProcess first;
    QVERIFY2(first.start(on(database)), first.log());
    ServerProcess second;
    QVERIFY(!second.start(on(database)));
    QCOMPARE(reasonOf(second), QStringLiteral("databaseAway"));
    ApiClient client(first.url());
    QCOMPARE(client.setUp(first.setupToken()).status, 201);
    first.kill();
    second.kill();
    // What is sealed in the databases opens with the first one's master key only.
    const QString key = QStringLiteral("/keys/master-key");
    QVERIFY(!second.start(on(database)));
    QCOMPARE(reasonOf(second), QStringLiteral("masterKey"));
    second.kill();
    QFile::remove(second.dataFolder() + key);
    QVERIFY(QFile::copy(first.dataFolder() + key, second.dataFolder() + key));
    QVERIFY2(second.start(on(database)), second.log());
}

void ServerOnPostgresTest::keepsEverythingOverARestart()
{
    const QString database = m_postgres.createInstallation();
    ServerProcess server;
    QVERIFY2(server.start(on(database)), server.log());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(create(client, i).status, 201);
    server.kill();
    QVERIFY2(server.start(on(database)), server.log());
    client.setBase(server.url());
    const auto names = [&] {
        return client.get(QStringLiteral("/api/v1/taxa?q=testensis"))
            .json()
            .value(QStringLiteral("items"))
            .toArray()
            .size();
    };
    QCOMPARE(names(), 5);
    const auto events = [&] {
        return client.get(QStringLiteral("/api/v1/audit/events?limit=200"))
            .json()
            .value(QStringLiteral("items"))
            .toArray()
            .size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(events(), 8, 20'000); // with two starts
    QCOMPARE(client.get(QStringLiteral("/health/ready")).status, 200);
}

void ServerOnPostgresTest::saysThatTheDatabaseIsAwayAndRecovers()
{
    ServerProcess server;
    QVERIFY2(server.start(on(m_postgres.createInstallation())), server.log());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    QCOMPARE(create(client, 1).status, 201);
    m_postgres.crash();
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const Answer read = taxa(client);
        const Answer write = create(client, 2);
        QCOMPARE(read.status, 503);
        QCOMPARE(write.status, 503);
        QVERIFY(!read.header("Retry-After").isEmpty() && !write.header("Retry-After").isEmpty());
        QVERIFY2(timer.elapsed() < refusal, qPrintable(QString::number(timer.elapsed())));
    }
    QCOMPARE(client.get(QStringLiteral("/health/live")).status, 200);
    QCOMPARE(client.get(QStringLiteral("/health/ready")).status, 503);
    QVERIFY(m_postgres.start());
    QTRY_COMPARE_WITH_TIMEOUT(taxa(client).status, 200, recovery);
    bool created = false;
    QTRY_VERIFY_WITH_TIMEOUT((created = created || create(client, 2).status == 201), recovery);
    QTRY_COMPARE_WITH_TIMEOUT(client.get(QStringLiteral("/health/ready")).status, 200, recovery);
}

void ServerOnPostgresTest::losesNothingAcknowledgedWhenItCrashesUnderLoad()
{
    constexpr int clients = 6;
    const int crashes = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 25 : 2;
    ServerProcess server;
    QVERIFY2(server.start(on(m_postgres.createInstallation())), server.log());
    ApiClient admin(server.url());
    QCOMPARE(admin.setUp(server.setupToken()).status, 201);
    std::mutex mutex;
    QSet<QString> stored;
    QSet<int> statuses;
    std::atomic<int> acknowledged = 0;
    {
        std::vector<std::jthread> threads;
        for (int number = 0; number < clients; ++number)
            threads.emplace_back([&, number](const std::stop_token& stop) {
                ApiClient client(server.url());
                client.setToken(admin.token());
                for (int i = 1; !stop.stop_requested(); ++i) {
                    const Answer answer = create(client, (number + 1) * 100'000 + i);
                    const std::lock_guard lock(mutex);
                    statuses.insert(answer.status);
                    if (answer.status != 201)
                        continue;
                    stored.insert(answer.json().value(QStringLiteral("id")).toString());
                    ++acknowledged;
                }
            });
        for (int crash = 0; crash < crashes; ++crash) {
            const int before = acknowledged;
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged > before + 50, 60'000);
            m_postgres.crash();
            QVERIFY(m_postgres.start());
            const int after = acknowledged;
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged > after, recovery);
        }
    }
    statuses.subtract({201, 503});
    QVERIFY2(statuses.isEmpty(), qPrintable(QString::number(statuses.isEmpty() ? 0 : *statuses.begin())));
    for (const QString& id : std::as_const(stored))
        QCOMPARE(admin.get(QStringLiteral("/api/v1/taxa/") + id).status, 200);
}

BLOOMZY_TEST(ServerOnPostgresTest)
#include "ServerOnPostgresTest.moc"
