#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "tests/unit/alerts/AlertFixture.h"

#include <QFile>
#include <QTest>

using namespace bloomzy::alerts;

namespace {

struct Recorded
{
    double seconds = 0;
    double load = 0;
    double available = 0; ///< KiB
    double forks = 0;     ///< since the machine started
};

/// What a machine was like while it compiled, every two seconds: /proc/loadavg, meminfo and stat.
std::vector<Recorded> recording()
{
    QFile file(sourcePath(QStringLiteral("tests/unit/alerts/series/machine.csv")));
    std::vector<Recorded> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    file.readLine();
    while (!file.atEnd()) {
        const auto cells = file.readLine().trimmed().split(',');
        all.push_back({cells[0].toDouble(), cells[1].toDouble(), cells[2].toDouble(), cells[3].toDouble()});
    }
    return all;
}

/// When it fired (>0) and when it was over (<0), in seconds.
using Changes = std::vector<double>;

/// Plays the recording to one rule, a look for each line.
Changes played(Rule rule, const std::function<std::optional<double>(const Recorded&)>& value)
{
    auto book = AlertBook::make({std::move(rule)}).value();
    Changes changes;
    bool isFiring = false;
    for (const Recorded& line : recording()) {
        if (const auto number = value(line))
            book.observe(book.rules().front().series, {at(line.seconds), *number});
        (void)book.advance(at(line.seconds));
        if (book.alerts().front().firingSince.has_value() == isFiring)
            continue;
        isFiring = !isFiring;
        changes.push_back(isFiring ? line.seconds : -line.seconds);
    }
    return changes;
}

} // namespace

/// Recorded series, replayed. What is expected was computed by another program (Python, a loop over the whole file for
/// each line).
class AlertReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecordingIsThere();
    void aThresholdForATime();
    void aThresholdFromBelow();
    void aChangePerSecond();
    void anAbsence();
    void fiveFailuresInTenMinutes();
    void theSameAgainIsTheSame();
};

void AlertReplayTest::theRecordingIsThere()
{
    QCOMPARE(recording().size(), std::size_t{215});
}

void AlertReplayTest::aThresholdForATime()
{
    auto rule = someRule("load", 20);
    rule.condition.limit = 12;
    QCOMPARE(played(rule, [](const Recorded& line) { return line.load; }), (Changes{244, -264}));
    rule.condition.limit = 10.5;
    QCOMPARE(played(rule, [](const Recorded& line) { return line.load; }), (Changes{28}));
    rule.condition.limit = 13;
    QCOMPARE(played(rule, [](const Recorded& line) { return line.load; }), Changes());
}

void AlertReplayTest::aThresholdFromBelow()
{
    auto rule = someRule("available", 10);
    rule.condition.comparison = Comparison::below;
    rule.condition.limit = 22'200'000;
    QCOMPARE(played(rule, [](const Recorded& line) { return line.available; }),
             (Changes{36, -38, 138, -144, 362, -394}));
}

void AlertReplayTest::aChangePerSecond()
{
    auto rule = someRule("forks");
    rule.condition.kind = ConditionKind::change;
    rule.condition.isCounter = true;
    rule.condition.window = 60;
    rule.condition.limit = 8;
    QCOMPARE(played(rule, [](const Recorded& line) { return line.forks; }),
             (Changes{2, -112, 116, -118, 208, -286, 360, -370}));
}

void AlertReplayTest::anAbsence()
{
    auto rule = someRule("heartbeat");
    rule.condition.kind = ConditionKind::absence;
    rule.condition.window = 30;
    // It was silent from second 100 to second 200.
    const auto changes = played(rule, [](const Recorded& line) {
        return line.seconds > 100 && line.seconds < 200 ? std::nullopt : std::optional(line.load);
    });
    QCOMPARE(changes, (Changes{130, -200}));
}

void AlertReplayTest::fiveFailuresInTenMinutes()
{
    auto rule = someRule("signInFailures");
    rule.condition.kind = ConditionKind::change;
    rule.condition.measure = ChangeMeasure::total;
    rule.condition.isCounter = true;
    rule.condition.window = 600;
    rule.condition.limit = 4.5;
    const auto firesWith = [&](const std::vector<int>& failuresAt) {
        auto book = AlertBook::make({rule}).value();
        for (int time = 0; time <= 3600; time += 10) {
            // The server was started anew at second 700, and counts from 0.
            const int from = time >= 700 ? 700 : 0;
            const auto count = std::ranges::count_if(failuresAt, [&](int one) { return one >= from && one <= time; });
            book.observe("signInFailures", {at(time), double(count)});
            (void)book.advance(at(time));
            if (book.alerts().front().firingSince)
                return time;
        }
        return -1;
    };
    QCOMPARE(firesWith({1000, 1150, 1300, 1450}), -1);
    QCOMPARE(firesWith({1000, 1150, 1300, 1450, 1601}), -1);
    QCOMPARE(firesWith({1000, 1150, 1300, 1450, 1590}), 1590);
    QCOMPARE(firesWith({500, 550, 600, 710, 720}), 720);
}

void AlertReplayTest::theSameAgainIsTheSame()
{
    const auto notices = [] {
        auto load = someRule("load", 20);
        auto available = someRule("available", 10);
        load.condition.limit = 11.5;
        available.condition.comparison = Comparison::below;
        available.condition.limit = 22'200'000;
        load.group = available.group = "machine";
        auto book = AlertBook::make({load, available}).value();
        std::vector<Notice> all;
        for (const Recorded& line : recording()) {
            book.observe("load", {at(line.seconds), line.load});
            book.observe("available", {at(line.seconds), line.available});
            for (auto& notice : book.advance(at(line.seconds)))
                all.push_back(std::move(notice));
        }
        return all;
    };
    const auto first = notices();
    QVERIFY(!first.empty());
    QCOMPARE(notices(), first);
}

BLOOMZY_TEST(AlertReplayTest)
#include "AlertReplayTest.moc"
