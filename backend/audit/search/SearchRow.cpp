#include "backend/audit/search/SearchRow.h"

#include "backend/core/crypto/Hash.h"

#include <algorithm>
#include <array>

namespace bloomzy::audit {
namespace {

// The place is the number that is stored: append only.
constexpr std::array outcomes{api::AuditOutcome::success, api::AuditOutcome::denied, api::AuditOutcome::failure,
                              api::AuditOutcome::unknown};
constexpr std::array kinds{api::ActorKind::user, api::ActorKind::service, api::ActorKind::system,
                           api::ActorKind::anonymous, api::ActorKind::unknown};

template <class List, class Value>
std::int64_t placeIn(const List& list, Value value)
{
    return std::ranges::find(list, value) - list.begin();
}

template <class List>
auto valueAt(const List& list, std::int64_t place)
{
    return place >= 0 && place < std::int64_t(list.size()) ? list[std::size_t(place)] : list.back();
}

} // namespace

std::int64_t outcomeCode(api::AuditOutcome outcome)
{
    return placeIn(outcomes, outcome);
}

std::int64_t kindCode(api::ActorKind kind)
{
    return placeIn(kinds, kind);
}

api::AuditOutcome outcomeOf(std::int64_t code)
{
    return valueAt(outcomes, code);
}

api::ActorKind kindOf(std::int64_t code)
{
    return valueAt(kinds, code);
}

std::int64_t hashCode(std::string_view text)
{
    std::uint64_t code = 0;
    const auto hash = core::crypto::sha256(text);
    for (std::size_t i = 0; i < sizeof code; ++i)
        code = (code << 8U) | std::to_integer<std::uint64_t>(hash[i]);
    return code == 0 ? 1 : std::int64_t(code);
}

std::int64_t microsecondsOf(std::string_view time)
{
    constexpr std::int64_t beforeEverything = -62'167'219'200'000'000; // 0000-01-01, the first that can be written
    const auto parsed = core::parseTime(time);
    return parsed ? parsed->time_since_epoch().count() : beforeEverything;
}

core::Time timeOf(std::int64_t microseconds)
{
    return core::Time(std::chrono::microseconds(microseconds));
}

} // namespace bloomzy::audit
