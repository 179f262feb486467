#include "backend/backup/plan/Retention.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace bloomzy::backup {
namespace {

using api::BackupCheckState;
using api::BackupReason;
using api::KeptAs;
using std::chrono::days;
using std::chrono::local_days;

using Reasons = std::set<KeptAs>;

/// Points, the newest first, each with what keeps it.
struct Held
{
    const HeldPoint* point;
    Reasons* reasons;
};

bool isVerified(const Held& held)
{
    return held.point->check == BackupCheckState::verified;
}

bool mayTakeAPlace(const Held& held)
{
    return held.point->check != BackupCheckState::failed && held.point->reason != BackupReason::safety;
}

bool isMadeBefore(BackupReason reason)
{
    return reason == BackupReason::safety || reason == BackupReason::beforeImport;
}

local_days weekOf(local_days date)
{
    return date - (std::chrono::weekday(date) - std::chrono::Monday);
}

local_days monthOf(local_days date)
{
    const std::chrono::year_month_day parts(date);
    return local_days(parts.year() / parts.month() / 1);
}

void keepSingleOnes(const std::vector<Held>& newestFirst, core::Time now)
{
    if (!newestFirst.empty())
        newestFirst.front().reasons->insert(KeptAs::newest);
    const auto verified = std::ranges::find_if(newestFirst, isVerified);
    if (verified != newestFirst.end())
        verified->reasons->insert(KeptAs::lastVerified);
    for (const Held& held : newestFirst) {
        if (held.point->pinned)
            held.reasons->insert(KeptAs::pinned);
        if (isMadeBefore(held.point->reason) && now - held.point->created < safetyTime)
            held.reasons->insert(KeptAs::safety);
    }
}

/// `periodOf` answers the first day of the period in which a day lies.
template <class PeriodOf>
void keepOfPeriods(const std::vector<Held>& newestFirst, std::int32_t most, KeptAs keptAs, const Zone& zone,
                   const PeriodOf& periodOf)
{
    // By a map, as clocks that are put back at midnight show the day before once more.
    std::map<local_days, std::vector<Held>, std::greater<>> periods;
    for (const Held& held : newestFirst)
        periods[periodOf(std::chrono::floor<days>(wallTime(zone, held.point->created)))].push_back(held);
    for (const auto& [first, within] : periods) {
        if (most-- <= 0)
            break;
        const auto verified = std::ranges::find_if(within, isVerified);
        (verified == within.end() ? within.begin() : verified)->reasons->insert(keptAs);
    }
}

void keepPlaces(const std::vector<Held>& newestFirst, const api::BackupRetention& retention, const Zone& zone)
{
    for (std::size_t i = 0; i < newestFirst.size() && std::cmp_less(i, retention.recent); ++i)
        newestFirst[i].reasons->insert(KeptAs::recent);
    keepOfPeriods(newestFirst, retention.daily, KeptAs::daily, zone, [](local_days date) { return date; });
    keepOfPeriods(newestFirst, retention.weekly, KeptAs::weekly, zone, weekOf);
    keepOfPeriods(newestFirst, retention.monthly, KeptAs::monthly, zone, monthOf);
}

} // namespace

std::vector<Judgement> judge(const std::vector<HeldPoint>& points, const api::BackupRetention& retention,
                             const Zone& zone, core::Time now)
{
    std::vector<Reasons> reasons(points.size());
    std::vector<Held> held;
    for (std::size_t i = 0; i < points.size(); ++i)
        held.push_back({&points[i], &reasons[i]});
    std::ranges::sort(held, [](const Held& a, const Held& b) {
        return std::tie(a.point->created, a.point->id) > std::tie(b.point->created, b.point->id);
    });
    keepSingleOnes(held, now);
    std::erase_if(held, [](const Held& one) { return !mayTakeAPlace(one); });
    keepPlaces(held, retention, zone);
    std::vector<Judgement> all;
    for (std::size_t i = 0; i < points.size(); ++i)
        all.push_back({points[i].id, {reasons[i].begin(), reasons[i].end()}});
    return all;
}

} // namespace bloomzy::backup
