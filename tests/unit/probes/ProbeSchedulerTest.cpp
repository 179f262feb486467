#include "backend/probes/ProbeScheduler.h"

#include "tests/support/MemoryLog.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "tests/unit/probes/SomeProbe.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::probes;
using namespace std::chrono_literals;

namespace {

constexpr int longWait = 60'000; // ms, on a machine that is busy

std::filesystem::path exampleFolder()
{
    return QDir(buildPath(QStringLiteral("tests/plugins"))).canonicalPath().toStdString();
}

/// What came of each probe, in order.
class Readings
{
public:
    void take(const Outcome& outcome)
    {
        const std::lock_guard lock(m_mutex);
        m_all[outcome.probe].push_back(outcome);
    }
    [[nodiscard]] std::vector<Outcome> of(const std::string& probe) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_all.find(probe);
        return found == m_all.end() ? std::vector<Outcome>() : found->second;
    }

private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::vector<Outcome>> m_all;
};

/// As someProbe(), each second: quicker than check() allows, for the test's sake.
Probe quick(const std::string& id, const std::string& path = "/etc/passwd")
{
    auto probe = someProbe(id, path);
    probe.interval = probe.timeout = 1;
    return probe;
}

} // namespace

/// Looks at their times, on a bounded number of threads.
class ProbeSchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatCannotBeOpened();
    void whatCannotBeOpenedIsDown();
    void nothingIsLookedAtInMaintenance();
    void looksAgainAndAgain();
    void looksAtTheNewOnesOnly();
    void oneThatHangsIsDownAndHoldsUpNoOther();
    void moreThanTheSpareAreNotReplaced();
    void stopDoesNotWaitForWhatHangs();

private:
    [[nodiscard]] std::unique_ptr<ProbeScheduler> scheduler(const SchedulerOptions& options = {.threads = 2})
    {
        return std::make_unique<ProbeScheduler>(
            exampleFolder(), m_clock, m_log, [this](const Outcome& outcome) { m_readings->take(outcome); }, options);
    }
    [[nodiscard]] Probe hanging(const std::string& id) const
    {
        auto probe = quick(id);
        probe.settings.push_back({"until", m_folder->filePath(QStringLiteral("go")).toStdString()});
        return probe;
    }

    core::SystemClock m_clock;
    test::MemoryLog m_log;
    std::unique_ptr<Readings> m_readings;
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init()
    {
        m_readings = std::make_unique<Readings>();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    /// Lets go what hangs, before its library's test data go.
    void cleanup()
    {
        QFile go(m_folder->filePath(QStringLiteral("go")));
        QVERIFY(go.open(QIODevice::WriteOnly));
    }
};

void ProbeSchedulerTest::refusesWhatCannotBeOpened()
{
    const auto all = scheduler();
    auto probe = someProbe("web");
    QVERIFY(all->check(probe).empty());
    probe.settings.clear();
    QCOMPARE(all->check(probe).front().pointer, std::string("/settings"));
    QVERIFY(all->check(probe).front().detail.find("Give a file") != std::string::npos);
    probe.kind = "pigeon";
    QVERIFY(all->check(probe).front().detail.find("no plugin") != std::string::npos);
}

void ProbeSchedulerTest::whatCannotBeOpenedIsDown()
{
    const auto all = scheduler();
    auto odd = quick("odd");
    odd.kind = "pigeon";
    all->setProbes({odd, quick("web")});
    QTRY_VERIFY_WITH_TIMEOUT(!m_readings->of("odd").empty() && !m_readings->of("web").empty(), longWait);
    QVERIFY(!m_readings->of("odd").front().isUp);
    QVERIFY(m_readings->of("odd").front().detail.find("no plugin") != std::string::npos);
    QVERIFY(m_readings->of("web").front().isUp);
}

void ProbeSchedulerTest::nothingIsLookedAtInMaintenance()
{
    const auto all = scheduler();
    auto away = quick("away");
    away.maintenance = {{core::formatTime(m_clock.now() - 1min), 60, 0, "A new disk."}};
    all->setProbes({away, quick("web")});
    QTRY_VERIFY_WITH_TIMEOUT(m_readings->of("web").size() >= 3, longWait);
    QVERIFY(m_readings->of("away").empty());
}

void ProbeSchedulerTest::looksAgainAndAgain()
{
    const std::string path = m_folder->filePath(QStringLiteral("file")).toStdString();
    const auto all = scheduler();
    all->setProbes({quick("file", path)});
    QTRY_VERIFY_WITH_TIMEOUT(!m_readings->of("file").empty(), longWait);
    QVERIFY(!m_readings->of("file").back().isUp);
    QCOMPARE(m_readings->of("file").back().detail, std::string("The file is not there."));
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5);
    file.close();
    QTRY_VERIFY_WITH_TIMEOUT(m_readings->of("file").back().isUp, longWait);
    QCOMPARE(m_readings->of("file").back().value, 5.0);
    QVERIFY(m_readings->of("file").back().at > m_readings->of("file").front().at);
}

void ProbeSchedulerTest::looksAtTheNewOnesOnly()
{
    const auto all = scheduler();
    all->setProbes({quick("one"), quick("two")});
    QTRY_VERIFY_WITH_TIMEOUT(!m_readings->of("one").empty(), longWait);
    all->setProbes({quick("two"), quick("three")});
    const auto before = m_readings->of("one").size();
    QTRY_VERIFY_WITH_TIMEOUT(m_readings->of("three").size() >= 2 && m_readings->of("two").size() >= 2, longWait);
    QVERIFY(m_readings->of("one").size() <= before + 1); // one look may have been under way
}

void ProbeSchedulerTest::oneThatHangsIsDownAndHoldsUpNoOther()
{
    const auto all = scheduler({.threads = 1, .spare = 4, .grace = 0s});
    all->setProbes({hanging("hangs"), quick("web")});
    QTRY_COMPARE_WITH_TIMEOUT(all->lost(), std::size_t{1}, longWait);
    QTRY_VERIFY_WITH_TIMEOUT(!m_readings->of("hangs").empty(), longWait);
    QVERIFY(m_readings->of("hangs").front().detail.find("did not come back") != std::string::npos);
    const auto before = m_readings->of("web").size();
    QTRY_VERIFY_WITH_TIMEOUT(m_readings->of("web").size() >= before + 2, longWait);
    // While it has not come back it is not looked at again.
    QCOMPARE(m_readings->of("hangs").size(), std::size_t{1});
    cleanup();
    QTRY_COMPARE_WITH_TIMEOUT(all->lost(), std::size_t{0}, longWait);
    QTRY_VERIFY_WITH_TIMEOUT(m_readings->of("hangs").back().isUp, longWait);
}

void ProbeSchedulerTest::moreThanTheSpareAreNotReplaced()
{
    const auto all = scheduler({.threads = 1, .spare = 1, .grace = 0s});
    all->setProbes({hanging("one"), hanging("two"), quick("web")});
    QTRY_COMPARE_WITH_TIMEOUT(all->lost(), std::size_t{2}, longWait);
    // Nobody is left to look; those that come back do.
    const auto before = m_readings->of("web").size();
    cleanup();
    QTRY_COMPARE_WITH_TIMEOUT(all->lost(), std::size_t{0}, longWait);
    QTRY_VERIFY_WITH_TIMEOUT(m_readings->of("web").size() > before + 1, longWait);
}

void ProbeSchedulerTest::stopDoesNotWaitForWhatHangs()
{
    auto probe = hanging("hangs");
    probe.timeout = 60;
    const auto all = scheduler();
    all->setProbes({probe, quick("web")});
    QTRY_VERIFY_WITH_TIMEOUT(!m_readings->of("web").empty(), longWait);
    const auto begin = std::chrono::steady_clock::now();
    all->stop();
    QVERIFY(std::chrono::steady_clock::now() - begin < 30s);
    const auto after = m_readings->of("web").size();
    cleanup();
    QTRY_COMPARE_WITH_TIMEOUT(all->lost(), std::size_t{0}, longWait);
    QCOMPARE(m_readings->of("web").size(), after);
    QVERIFY(m_readings->of("hangs").empty());
}

BLOOMZY_TEST(ProbeSchedulerTest)
#include "ProbeSchedulerTest.moc"
