#include "backend/probes/ProbeScheduler.h"
#include "tests/support/LineProgram.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

#include <sys/resource.h>

#include <atomic>

using namespace bloomzy;
using namespace bloomzy::probes;

namespace {

/// Of this process so far.
double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

/// A thousand probes at 30 seconds cost less than a tenth of a processor: measured at six times their pace.
class ProbeLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandProbes();
};

void ProbeLoadTest::aThousandProbes()
{
    constexpr int count = 1000;
    LineProgram target(QStringLiteral("probe_target.py"), {QStringLiteral("tcp")});
    QVERIFY(target.port() > 0);
    const core::SystemClock clock;
    test::MemoryLog log;
    std::atomic<int> up{0};
    std::atomic<int> down{0};
    ProbeScheduler all(QDir(programPath(QStringLiteral("../lib/bloomzy/plugins"))).canonicalPath().toStdString(), clock,
                       log, [&](const Outcome& outcome) { ++(outcome.isUp ? up : down); });
    std::vector<Probe> probes;
    for (int i = 0; i < count; ++i)
        probes.push_back({"probe " + std::to_string(i),
                          "tcp",
                          "Probe",
                          {{"host", "127.0.0.1"}, {"port", std::to_string(target.port())}},
                          5,
                          5,
                          {}});
    all.setProbes(probes);
    const double before = processorSeconds();
    QTRY_VERIFY_WITH_TIMEOUT(up + down >= 2 * count, 60'000);
    const double used = processorSeconds() - before;
    const int looks = up + down;
    all.stop();
    const double share = used / looks * count / 30;
    qInfo("%d looks, %.0f us of a processor each: 1,000 probes at 30 s cost %.1f %% of one", looks, used / looks * 1e6,
          share * 100);
    QCOMPARE(down.load(), 0);
    QVERIFY2(share < 0.1, qPrintable(QString::number(share)));
}

BLOOMZY_TEST(ProbeLoadTest)
#include "ProbeLoadTest.moc"
