#include "tests/support/TestMain.h"
#include "tests/unit/monitoring/SeriesFolder.h"

#include <sys/wait.h>

#include <csignal>
#include <unistd.h>

using namespace bloomzy;
using namespace bloomzy::test;

namespace {

/// Adds a sample for every ten seconds from `first` on and tells each that was taken, until it is killed.
[[noreturn]] void writeWithoutEnd(const SeriesFolder& folder, std::int64_t first, int told)
{
    const auto store = folder.open();
    for (std::int64_t i = first; store; ++i) {
        const std::vector samples{gauge("g", double(i % 100)), counter("c", double(i - first + 1))};
        if (store->add(at(noon + i * 10), samples).has_error() || ::write(told, &i, sizeof i) != sizeof i)
            ::_exit(1);
    }
    ::_exit(1);
}

/// Kills a writer once it has told of `count` samples; the last one that was told.
std::int64_t lastBeforeKill(const SeriesFolder& folder, std::int64_t first, int count)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0)
        return -1;
    const pid_t child = ::fork();
    if (child == 0)
        writeWithoutEnd(folder, first, ends[1]);
    ::close(ends[1]);
    std::int64_t last = -1, told = 0;
    for (int i = 0; i < count && ::read(ends[0], &told, sizeof told) == sizeof told; ++i)
        last = told;
    ::kill(child, SIGKILL);
    while (::read(ends[0], &told, sizeof told) == sizeof told)
        last = told;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? last : -1;
}

} // namespace

/// A writer that is killed loses nothing that it was told to be kept.
class SeriesKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasTaken();
};

void SeriesKillTest::losesNothingThatWasTaken()
{
    const bool soak = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0;
    SeriesFolder folder;
    std::int64_t first = 0;
    for (int round = 0; round < (soak ? 200 : 5); ++round) {
        const std::int64_t last = lastBeforeKill(folder, first, 20 + round % 50);
        QVERIFY(last >= first + 10);
        const auto store = folder.open();
        QVERIFY(store && !store->hasSetAside());
        QCOMPARE(store->count(), std::size_t(2));
        const auto rows = rowsOf(*store, 0, noon + first * 10, noon + last * 10);
        QCOMPARE(std::int64_t(rows.size()), last - first + 1);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].counters[0], 1.f);
            QCOMPARE(rows[i].gauges[0].sum, float((first + std::int64_t(i)) % 100));
        }
        first = last + 1'000;
    }
}

BLOOMZY_TEST(SeriesKillTest)
#include "SeriesKillTest.moc"
