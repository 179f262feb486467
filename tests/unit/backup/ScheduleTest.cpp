#include "PlanModel.h"
#include "backend/backup/ServerZone.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <random>

using namespace bloomzy;
using api::BackupEvery;
using backup::Schedule;
using backup::ServerZone;

namespace {

core::Time moment(const char* text)
{
    return core::parseTime(text).value();
}

Schedule dailyAt(std::chrono::minutes at)
{
    return {.every = BackupEvery::day, .at = at};
}

QString shownTime(std::optional<core::Time> time)
{
    return time ? QString::fromStdString(core::formatTime(*time)) : QStringLiteral("never");
}

} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void refusesAValueOfALaterVersion();
    void offNeverRuns();
    void oneRunMakesUpForAllThatWereMissed();
    void doesNotBelieveARunInTheFuture();
    void aSkippedTimeRunsWhenClocksAreForward();
    void aTimeShownTwiceRunsOnce();
    void everyHourRunsInBothHoursThatAreShownAlike();
    void aWeeklyRunKeepsItsTimeOverTheChange();
    void isAsTheModelSays_data();
    void isAsTheModelSays();

private:
    const ServerZone m_paris{"Europe/Paris"};
};

void ScheduleTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "2:00", "02:0", "24:00", "12:60", "-1:00", "02-00", "02:00 ", "ab:cd", "+1:00", "02:00:00"})
        QTest::newRow(text) << QByteArray(text);
}

void ScheduleTest::refusesWhatIsNoTime()
{
    QFETCH(QByteArray, text);
    QVERIFY(!backup::scheduleOf({.every = BackupEvery::day, .at = text.toStdString()}));
}

void ScheduleTest::refusesAValueOfALaterVersion()
{
    QVERIFY(!backup::scheduleOf({.every = BackupEvery::unknown}));
    QVERIFY(!backup::scheduleOf({.every = BackupEvery::week, .weekday = api::Weekday::unknown}));
    const auto read = backup::scheduleOf({.every = BackupEvery::week, .at = "23:59", .weekday = api::Weekday::sunday});
    QVERIFY(read && read->weekday == std::chrono::Sunday && read->at == std::chrono::minutes(1439));
}

void ScheduleTest::offNeverRuns()
{
    const auto now = moment("2026-11-22T12:00:00Z");
    QVERIFY(!backup::nextRun({}, m_paris, now) && !backup::lastDue({}, m_paris, now));
    QVERIFY(!backup::isDue({}, m_paris, moment("2020-01-01T00:00:00Z"), now));
}

void ScheduleTest::oneRunMakesUpForAllThatWereMissed()
{
    const auto schedule = dailyAt(std::chrono::hours(2));
    const auto last = moment("2026-11-01T01:00:00Z"); // 02:00 in Paris
    QVERIFY(!backup::isDue(schedule, m_paris, last, moment("2026-11-02T00:59:59Z")));
    const auto back = moment("2026-11-22T15:00:00Z");
    QVERIFY(backup::isDue(schedule, m_paris, last, back));
    QVERIFY(!backup::isDue(schedule, m_paris, back, back));
    QCOMPARE(shownTime(backup::nextRun(schedule, m_paris, back)), QStringLiteral("2026-11-23T01:00:00.000000Z"));
}

void ScheduleTest::doesNotBelieveARunInTheFuture()
{
    const auto now = moment("2026-11-22T15:00:00Z");
    QVERIFY(backup::isDue(dailyAt(std::chrono::hours(2)), m_paris, moment("2031-01-01T00:00:00Z"), now));
}

void ScheduleTest::aSkippedTimeRunsWhenClocksAreForward()
{
    // 29 March 2026: 02:00 is 03:00.
    const auto schedule = dailyAt(std::chrono::minutes(150));
    const auto run = backup::nextRun(schedule, m_paris, moment("2026-03-28T12:00:00Z"));
    QCOMPARE(shownTime(run), QStringLiteral("2026-03-29T01:00:00.000000Z"));
    QCOMPARE(shownTime(backup::nextRun(schedule, m_paris, *run)), QStringLiteral("2026-03-30T00:30:00.000000Z"));
}

void ScheduleTest::aTimeShownTwiceRunsOnce()
{
    // 25 October 2026: 03:00 is 02:00 once more.
    const auto schedule = dailyAt(std::chrono::minutes(150));
    const auto run = backup::nextRun(schedule, m_paris, moment("2026-10-24T12:00:00Z"));
    QCOMPARE(shownTime(run), QStringLiteral("2026-10-25T00:30:00.000000Z"));
    QVERIFY(!backup::isDue(schedule, m_paris, *run, moment("2026-10-25T01:30:00Z")));
    QCOMPARE(shownTime(backup::nextRun(schedule, m_paris, *run)), QStringLiteral("2026-10-26T01:30:00.000000Z"));
}

void ScheduleTest::everyHourRunsInBothHoursThatAreShownAlike()
{
    auto run = moment("2026-10-24T23:00:00Z");
    for (int i = 0; i < 4; ++i) {
        const auto next = backup::nextRun({.every = BackupEvery::hour}, m_paris, run);
        QCOMPARE(shownTime(next), shownTime(run + std::chrono::hours(1)));
        run = *next;
    }
}

void ScheduleTest::aWeeklyRunKeepsItsTimeOverTheChange()
{
    const Schedule schedule{BackupEvery::week, std::chrono::hours(20), std::chrono::Friday};
    const auto run = backup::nextRun(schedule, m_paris, moment("2026-10-20T00:00:00Z"));
    QCOMPARE(shownTime(run), QStringLiteral("2026-10-23T18:00:00.000000Z"));
    QCOMPARE(shownTime(backup::nextRun(schedule, m_paris, *run)), QStringLiteral("2026-10-30T19:00:00.000000Z"));
    QCOMPARE(shownTime(backup::lastDue(schedule, m_paris, moment("2026-10-30T18:59:59Z"))), shownTime(run));
}

void ScheduleTest::isAsTheModelSays_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("from");
    QTest::newRow("Paris, forward") << QByteArray("Europe/Paris") << QByteArray("2026-03-16T00:00:00Z");
    QTest::newRow("Paris, back") << QByteArray("Europe/Paris") << QByteArray("2026-10-12T00:00:00Z");
    QTest::newRow("half an hour") << QByteArray("Australia/Lord_Howe") << QByteArray("2026-09-22T00:00:00Z");
    QTest::newRow("half an hour back") << QByteArray("Australia/Lord_Howe") << QByteArray("2026-03-24T00:00:00Z");
    QTest::newRow("midnight is skipped") << QByteArray("America/Sao_Paulo") << QByteArray("2018-10-24T00:00:00Z");
    QTest::newRow("the day before once more") << QByteArray("America/Sao_Paulo") << QByteArray("2018-02-06T00:00:00Z");
    QTest::newRow("an odd offset") << QByteArray("Asia/Kathmandu") << QByteArray("2026-05-05T00:00:00Z");
}

/// From the second day on, as the model does not know the day before the first.
void ScheduleTest::isAsTheModelSays()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, from);
    const ServerZone place(zone.toStdString());
    QCOMPARE(place.name(), zone.toStdString());
    std::mt19937 random(20261130);
    const auto below = [&](int limit) { return std::uniform_int_distribution(0, limit - 1)(random); };
    const auto begin = moment(from.constData());
    const auto end = begin + std::chrono::days(20);
    const std::vector every{BackupEvery::hour, BackupEvery::sixHours, BackupEvery::day, BackupEvery::day,
                            BackupEvery::week};
    for (const BackupEvery choice : every) {
        const Schedule schedule{choice, std::chrono::minutes(below(1440)), std::chrono::weekday(unsigned(below(7)))};
        const auto runs = model::runs(schedule, place, begin, end + std::chrono::days(10));
        const auto start = begin + std::chrono::days(9);
        for (int i = 0; i < 60; ++i) {
            const auto now = start + std::chrono::seconds(below(10 * 86'400));
            const auto next = runs.upper_bound(now);
            QCOMPARE(shownTime(backup::nextRun(schedule, place, now)), shownTime(*next));
            QCOMPARE(shownTime(backup::lastDue(schedule, place, now)), shownTime(*std::prev(next)));
        }
    }
}

BLOOMZY_TEST(ScheduleTest)
#include "ScheduleTest.moc"
