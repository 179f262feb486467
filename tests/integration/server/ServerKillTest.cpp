#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TaxonWriters.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace {

constexpr int writers = 32;
constexpr int killsOfOneFolder = 20;

} // namespace

/// kill -9 under 32 writers loses no acknowledged write, and no event stands without its change or the other way round.
class ServerKillTest : public QObject
{
    Q_OBJECT

private:
    void begin();
    void kill(int round);
    void compare();

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_client;
    QSet<QString> m_acknowledged;
    int m_kills = 0;
    qsizetype m_writes = 0;

private Q_SLOTS:
    void killLosesNothingAcknowledged_data();
    void killLosesNothingAcknowledged();
    void cleanupTestCase() { qInfo("%d kills, %lld acknowledged writes, none lost", m_kills, qlonglong(m_writes)); }
};

void ServerKillTest::killLosesNothingAcknowledged_data()
{
    QTest::addColumn<int>("round");
    const int rounds = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 200 : 3;
    for (int round = 0; round < rounds; ++round)
        QTest::addRow("kill %d", round + 1) << round;
}

/// Twenty kills go on with one folder, so that what was recovered before is recovered again.
void ServerKillTest::killLosesNothingAcknowledged()
{
    QFETCH(const int, round);
    if (round % killsOfOneFolder == 0)
        begin();
    if (!QTest::currentTestFailed())
        kill(round);
    if (!QTest::currentTestFailed())
        compare();
}

void ServerKillTest::begin()
{
    m_acknowledged.clear();
    m_server = std::make_unique<ServerProcess>();
    QVERIFY(m_server->start());
    m_client = std::make_unique<ApiClient>(m_server->url());
    QCOMPARE(m_client->setUp(m_server->setupToken()).status, 201);
}

void ServerKillTest::kill(int round)
{
    TaxonWriters crowd(m_server->url(), m_client->token(), {.count = writers, .round = round});
    QTRY_VERIFY_WITH_TIMEOUT(crowd.acknowledged() >= 200 + 37 * (round % 5), 60'000);
    m_server->kill();
    crowd.wait();
    QVERIFY2(crowd.unexpected().isEmpty(), qPrintable(crowd.unexpected()));
    m_acknowledged += crowd.ids();
    ++m_kills;
    m_writes += crowd.ids().size();
}

void ServerKillTest::compare()
{
    QVERIFY(m_server->start());
    m_client->setBase(m_server->url());
    QCOMPARE(m_client->signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status, 200);
    const QSet<QString> kept = listedTaxa(*m_client);
    const auto lost = m_acknowledged - kept;
    QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("lost %1").arg(lost.size())));
    QTRY_COMPARE_WITH_TIMEOUT(recordedTaxa(*m_client), kept, 30'000);
}

BLOOMZY_TEST(ServerKillTest)
#include "ServerKillTest.moc"
