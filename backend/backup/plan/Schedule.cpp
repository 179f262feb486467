#include "backend/backup/plan/Schedule.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace bloomzy::backup {
namespace {

using api::BackupEvery;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;

/// A week and the days before and after it, which clocks far from UTC may show.
constexpr int span = 9;

void addHours(std::set<core::Time>& runs, const Zone& zone, local_days date)
{
    for (hours hour{0}; hour < days(1); ++hour) {
        const Moments moments = momentsOf(zone, date + hour);
        if (!moments.skipped)
            runs.insert({moments.first, moments.last});
    }
}

void addRuns(std::set<core::Time>& runs, const Schedule& schedule, const Zone& zone, local_days date)
{
    switch (schedule.every) {
    case BackupEvery::hour:
        addHours(runs, zone, date);
        break;
    case BackupEvery::sixHours:
        for (hours hour{0}; hour < days(1); hour += hours(6))
            runs.insert(momentsOf(zone, date + hour).first);
        break;
    case BackupEvery::day:
        runs.insert(momentsOf(zone, date + schedule.at).first);
        break;
    case BackupEvery::week:
        if (std::chrono::weekday(date) == schedule.weekday)
            runs.insert(momentsOf(zone, date + schedule.at).first);
        break;
    case BackupEvery::off:
    case BackupEvery::unknown:
        break;
    }
}

std::set<core::Time> runsAround(const Schedule& schedule, const Zone& zone, core::Time moment, int from, int to)
{
    std::set<core::Time> runs;
    const auto today = std::chrono::floor<days>(wallTime(zone, moment));
    for (int i = from; i <= to; ++i)
        addRuns(runs, schedule, zone, today + days(i));
    return runs;
}

int reachOf(const Schedule& schedule)
{
    return schedule.every == BackupEvery::week ? span : 2;
}

int digits(std::string_view two)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return std::ranges::all_of(two, isDigit) ? (two[0] - '0') * 10 + (two[1] - '0') : 99;
}

} // namespace

std::optional<minutes> timeOfDay(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return {};
    const int hour = digits(text.substr(0, 2));
    const int minute = digits(text.substr(3));
    if (hour > 23 || minute > 59)
        return {};
    return hours(hour) + minutes(minute);
}

std::optional<Schedule> scheduleOf(const api::BackupSchedule& schedule)
{
    const auto at = timeOfDay(schedule.at);
    if (!at || schedule.every == BackupEvery::unknown || schedule.weekday == api::Weekday::unknown)
        return {};
    const auto weekday = static_cast<unsigned>(schedule.weekday) + 1; // as ISO 8601 counts them
    return Schedule{schedule.every, *at, std::chrono::weekday(weekday)};
}

std::optional<core::Time> nextRun(const Schedule& schedule, const Zone& zone, core::Time after)
{
    const auto runs = runsAround(schedule, zone, after, -1, reachOf(schedule));
    const auto next = runs.upper_bound(after);
    return next == runs.end() ? std::optional<core::Time>() : *next;
}

std::optional<core::Time> lastDue(const Schedule& schedule, const Zone& zone, core::Time now)
{
    const auto runs = runsAround(schedule, zone, now, -reachOf(schedule), 1);
    const auto next = runs.upper_bound(now);
    return next == runs.begin() ? std::optional<core::Time>() : *std::prev(next);
}

bool isDue(const Schedule& schedule, const Zone& zone, core::Time since, core::Time now)
{
    const auto due = lastDue(schedule, zone, now);
    return due && (since > now || *due > since);
}

} // namespace bloomzy::backup
