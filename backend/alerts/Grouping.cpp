#include "backend/alerts/Grouping.h"

#include <algorithm>

namespace bloomzy::alerts {
namespace {

/// The members in three heaps.
struct Sorted
{
    std::vector<std::string> fresh;
    std::vector<std::string> over;
    std::vector<std::string> going;
    std::optional<std::int64_t> repeatEvery; ///< of those that go on, the shortest
};

bool isTold(const Group& group, const std::string& rule)
{
    return std::ranges::count(group.told, rule) > 0;
}

void noteGoing(Sorted& sorted, const Rule& rule)
{
    sorted.going.push_back(rule.id);
    if (rule.repeatEvery > 0)
        sorted.repeatEvery = std::min(sorted.repeatEvery.value_or(rule.repeatEvery), rule.repeatEvery);
}

Sorted sorted(const Group& group, const std::vector<Member>& members)
{
    Sorted all;
    for (const auto& [rule, alert, isSilenced] : members) {
        const bool wasTold = isTold(group, rule.id);
        const bool needsSomebody = isAudible(alert, isSilenced) && !alert.acknowledgement;
        if (needsSomebody && !wasTold)
            all.fresh.push_back(rule.id);
        else if (needsSomebody)
            noteGoing(all, rule);
        else if (wasTold && !alert.firingSince && !isSilenced)
            all.over.push_back(rule.id);
    }
    return all;
}

Moment dueAt(const Group& group, const GroupOptions& options)
{
    // Who hears of the group already waits for no others.
    const Moment collected = *group.changedSince + (group.told.empty() ? options.wait * second : 0);
    return group.noticedAt ? std::max(collected, *group.noticedAt + options.interval * second) : collected;
}

Notice noticeOf(Group& group, const Sorted& sorted, Moment now)
{
    group.noticedAt = now;
    return {group.name,
            ++group.notices,
            now,
            sorted.fresh,
            sorted.over,
            sorted.going,
            sorted.fresh.empty() && sorted.over.empty()};
}

} // namespace

std::optional<Notice> planNotice(Group& group, const std::vector<Member>& members, const GroupOptions& options,
                                 Moment now)
{
    const Sorted heaps = sorted(group, members);
    if (heaps.fresh.empty() && heaps.over.empty()) {
        group.changedSince.reset();
        const bool isRepeatDue = !heaps.going.empty() && heaps.repeatEvery && group.noticedAt &&
                                 now - *group.noticedAt >= *heaps.repeatEvery * second;
        return isRepeatDue ? std::optional(noticeOf(group, heaps, now)) : std::nullopt;
    }
    if (!group.changedSince)
        group.changedSince = now;
    if (now < dueAt(group, options))
        return {};
    std::erase_if(group.told, [&](const std::string& rule) { return std::ranges::count(heaps.over, rule) > 0; });
    group.told.insert(group.told.end(), heaps.fresh.begin(), heaps.fresh.end());
    group.changedSince.reset();
    return noticeOf(group, heaps, now);
}

} // namespace bloomzy::alerts
