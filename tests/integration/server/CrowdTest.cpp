#include "tests/integration/server/Crowd.h"

#include "tests/integration/http/RawClient.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThread>

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <vector>

namespace {

constexpr qint64 slowestHealth = 500;        // ms
constexpr double mostForOne = 48;            // KiB of the server's memory for a connection that only waits
constexpr double mostForBodies = 256 * 1024; // KiB, the server's own limit

bool isSoak()
{
    return qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0;
}

/// As many open files as this process may have.
rlim_t liftFiles()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

double residentKiB(qint64 processId)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(processId));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble();
    return 0;
}

/// Asks for the server's health all the time, each time on a connection of its own, as a supervisor does.
class Supervisor : public QThread
{
public:
    explicit Supervisor(quint16 port)
        : m_port(port)
    {
    }
    ~Supervisor() override { finish(); }

    void finish()
    {
        m_ended = true;
        wait();
    }

    std::vector<qint64> milliseconds; ///< once it is finished
    int failures = 0;

protected:
    void run() override
    {
        while (!m_ended) {
            QElapsedTimer timer;
            timer.start();
            RawClient client(m_port);
            failures += client.ask("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 200 ? 0 : 1;
            milliseconds.push_back(timer.elapsed());
            msleep(10);
        }
    }

private:
    quint16 m_port;
    std::atomic<bool> m_ended{false};
};

} // namespace

/// Many clients who are slow on purpose or do nothing: the server stays at hand, its memory bounded, and in the end
/// they are gone.
class CrowdTest : public QObject
{
    Q_OBJECT

private:
    ServerProcess m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start()); }
    void staysAtHandAmongSlowClients();
};

void CrowdTest::staysAtHandAmongSlowClients()
{
    const std::size_t count = isSoak() ? 5'000 : 500;
    if (liftFiles() < count + 200)
        QSKIP("this system lets a process have too few open files");
    ApiClient client(m_server.url());
    QCOMPARE(client.setUp(m_server.setupToken()).status, 201);
    QCOMPARE(client.get(QStringLiteral("/openapi.json")).status, 200);
    const double before = residentKiB(m_server.process().processId());

    const auto port = static_cast<quint16>(m_server.url().port());
    Supervisor supervisor(port);
    supervisor.start();
    Crowd crowd(port, count);
    QCOMPARE(crowd.size(), count);
    using Kind = Crowd::Kind;
    const qint64 lasts = isSoak() ? 9'000 : 2'000; // before the first time limit
    QElapsedTimer timer;
    timer.start();
    double most = 0;
    const auto dribbled = [&] {
        crowd.dribble();
        most = std::max(most, residentKiB(m_server.process().processId()));
        return timer.elapsed() > lasts;
    };
    QTRY_VERIFY_WITH_TIMEOUT(dribbled(), 60'000);
    QCOMPARE(crowd.open(Kind::idle), count / Crowd::kinds);

    // Somebody who signs in and works is served among them.
    QCOMPARE(client.signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status, 200);
    QCOMPARE(client.get(QStringLiteral("/api/v1/taxa")).status, 200);

    if (isSoak()) {
        const auto gone = [&](Kind kind) {
            crowd.dribble();
            return crowd.open(kind) == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(gone(Kind::silent), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(gone(Kind::slowHead), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(gone(Kind::slowBody), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(gone(Kind::slowEar), 90'000);
        QTRY_VERIFY_WITH_TIMEOUT(gone(Kind::idle), 90'000);
        QCOMPARE(crowd.toldTooSlow(Kind::slowHead), count / Crowd::kinds);
        QCOMPARE(crowd.toldTooSlow(Kind::slowBody), count / Crowd::kinds);
    }
    supervisor.finish();
    auto& times = supervisor.milliseconds;
    std::ranges::sort(times);
    const double grown = most - before;
    qInfo(
        "%zu clients: /health/live asked %zu times, median %lld ms, slowest %lld ms; memory %.0f KiB before, %.1f KiB "
        "more for each client at most, %.0f KiB at the end",
        count, times.size(), static_cast<long long>(times[times.size() / 2]), static_cast<long long>(times.back()),
        before, grown / double(count), residentKiB(m_server.process().processId()));
    QCOMPARE(supervisor.failures, 0);
    // The slowest one is judged where nothing else runs on the machine.
    QVERIFY((isSoak() ? times.back() : times[times.size() / 2]) < slowestHealth);
    QVERIFY(grown < mostForOne * double(count) + mostForBodies);
    QVERIFY(m_server.stop());
}

BLOOMZY_TEST(CrowdTest)
#include "CrowdTest.moc"
