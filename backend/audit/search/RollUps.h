#pragma once

#include "backend/audit/search/SearchRow.h"
#include "backend/storage/Database.h"

#include <array>
#include <functional>
#include <map>

namespace bloomzy::audit {

/// How many events of one kind there are in one span of time.
struct Tally
{
    std::int64_t span = 0; ///< number of the day, hour or minute
    SearchRow row;         ///< of what is told of it; the rest is 0
    std::int64_t number = 0;
};

enum class TallySpan { day, hour, minute };

[[nodiscard]] constexpr std::int64_t microsecondsOf(TallySpan span)
{
    return span == TallySpan::day    ? dayOfMicroseconds
           : span == TallySpan::hour ? hourOfMicroseconds
                                     : minuteOfMicroseconds;
}

/// What is told of a span beside the time: of days all that facets count, of hours all but the actor, of minutes action
/// and outcome.
[[nodiscard]] bool tellsActor(TallySpan span);
[[nodiscard]] bool tellsMore(TallySpan span);

/// Counts that go with the events, so that nobody has to count those. Of one thread.
class RollUps
{
public:
    void add(const SearchRow& row);
    /// Adds what was counted to the tables.
    [[nodiscard]] core::Result<void> finish(storage::Transaction& transaction);

    /// Spans from `first` to before `end`, in no order.
    [[nodiscard]] static core::Result<void> read(storage::Snapshot& snapshot, TallySpan span, std::int64_t first,
                                                 std::int64_t end, const std::function<void(const Tally&)>& tally);

private:
    using Key = std::array<std::int64_t, 7>;
    struct Reach
    {
        std::int64_t first = 0;
        std::int64_t last = 0;
    };

    std::map<Key, std::int64_t> m_days;
    std::map<Key, std::int64_t> m_hours;
    std::map<Key, std::int64_t> m_minutes;
    std::map<std::int64_t, Reach> m_reach; ///< sequences by hour
};

} // namespace bloomzy::audit
