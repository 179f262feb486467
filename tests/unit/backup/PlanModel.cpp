#include "PlanModel.h"

#include <algorithm>

using namespace bloomzy;
using api::KeptAs;
using backup::HeldPoint;

namespace model {
namespace {

constexpr std::int64_t minutesOfDay = 24 * 60;

std::int64_t shownMinutes(const backup::Zone& zone, core::Time moment)
{
    const auto shown = moment.time_since_epoch() + zone.offsetAt(moment);
    return std::chrono::floor<std::chrono::minutes>(shown).count();
}

std::int64_t dayOf(std::int64_t minutes)
{
    return (minutes - (minutes % minutesOfDay + minutesOfDay) % minutesOfDay) / minutesOfDay;
}

/// 1 January 1970 was a Thursday, and 4 January a Sunday.
bool isWeekday(std::int64_t day, std::chrono::weekday weekday)
{
    return ((day + 4) % 7 + 7) % 7 == std::int64_t(weekday.c_encoding());
}

std::vector<std::int64_t> timesOf(const backup::Schedule& schedule, std::int64_t day)
{
    switch (schedule.every) {
    case api::BackupEvery::sixHours:
        return {0, 360, 720, 1080};
    case api::BackupEvery::day:
        return {schedule.at.count()};
    case api::BackupEvery::week:
        return isWeekday(day, schedule.weekday) ? std::vector<std::int64_t>{schedule.at.count()}
                                                : std::vector<std::int64_t>();
    default:
        return {};
    }
}

/// The number of the day, the week or the month in which a point was made.
std::int64_t periodOf(KeptAs kind, const HeldPoint& point, const backup::Zone& zone)
{
    const std::int64_t day = dayOf(shownMinutes(zone, point.created));
    if (kind == KeptAs::daily)
        return day;
    if (kind == KeptAs::weekly)
        return (day + 3 + 7000 * 7) / 7; // 29 December 1969 was a Monday
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    return int(date.year()) * 12 + int(unsigned(date.month()));
}

bool isLater(const HeldPoint& a, const HeldPoint& b)
{
    return a.created > b.created || (a.created == b.created && a.id > b.id);
}

bool counts(const HeldPoint& point)
{
    return point.check != api::BackupCheckState::failed && point.reason != api::BackupReason::safety;
}

/// Whether no other one of its period is to be preferred, and fewer than `most` periods after it have one.
bool isOfItsPeriod(KeptAs kind, const HeldPoint& point, const std::vector<HeldPoint>& all, const backup::Zone& zone,
                   int most)
{
    const auto isVerified = [](const HeldPoint& one) { return one.check == api::BackupCheckState::verified; };
    std::set<std::int64_t> after;
    const std::int64_t own = periodOf(kind, point, zone);
    for (const HeldPoint& other : all) {
        if (!counts(other))
            continue;
        const std::int64_t period = periodOf(kind, other, zone);
        if (period > own)
            after.insert(period);
        const bool isBetter = isVerified(other) != isVerified(point) ? isVerified(other) : isLater(other, point);
        if (period == own && isBetter)
            return false;
    }
    return counts(point) && int(after.size()) < most;
}

bool isTheLast(const HeldPoint& point, const std::vector<HeldPoint>& all, bool verifiedOnly)
{
    const auto isAsked = [&](const HeldPoint& one) {
        return !verifiedOnly || one.check == api::BackupCheckState::verified;
    };
    return isAsked(point) &&
           std::ranges::none_of(all, [&](const HeldPoint& other) { return isAsked(other) && isLater(other, point); });
}

} // namespace

std::set<core::Time> runs(const backup::Schedule& schedule, const backup::Zone& zone, core::Time from, core::Time to)
{
    std::set<core::Time> found;
    std::set<std::pair<std::int64_t, std::int64_t>> done;
    for (core::Time moment = from; moment < to; moment += std::chrono::minutes(1)) {
        const std::int64_t shown = shownMinutes(zone, moment);
        const std::int64_t day = dayOf(shown);
        if (schedule.every == api::BackupEvery::hour && shown % 60 == 0)
            found.insert(moment);
        for (const std::int64_t time : timesOf(schedule, day))
            if (shown - day * minutesOfDay >= time && done.insert({day, time}).second)
                found.insert(moment);
    }
    return found;
}

std::map<std::string, std::set<KeptAs>> kept(const std::vector<HeldPoint>& points,
                                             const api::BackupRetention& retention, const backup::Zone& zone,
                                             core::Time now)
{
    std::map<std::string, std::set<KeptAs>> all;
    for (const HeldPoint& point : points) {
        const auto keep = [&](bool isKept, KeptAs why) {
            if (isKept)
                all[point.id].insert(why);
        };
        const auto newer = std::ranges::count_if(
            points, [&](const HeldPoint& other) { return counts(other) && isLater(other, point); });
        const bool isPrecaution =
            point.reason == api::BackupReason::safety || point.reason == api::BackupReason::beforeImport;
        keep(point.pinned, KeptAs::pinned);
        keep(isTheLast(point, points, false), KeptAs::newest);
        keep(isTheLast(point, points, true), KeptAs::lastVerified);
        keep(isPrecaution && point.created + std::chrono::days(14) > now, KeptAs::safety);
        keep(counts(point) && newer < retention.recent, KeptAs::recent);
        keep(isOfItsPeriod(KeptAs::daily, point, points, zone, retention.daily), KeptAs::daily);
        keep(isOfItsPeriod(KeptAs::weekly, point, points, zone, retention.weekly), KeptAs::weekly);
        keep(isOfItsPeriod(KeptAs::monthly, point, points, zone, retention.monthly), KeptAs::monthly);
    }
    return all;
}

} // namespace model
