#include "backend/alerts/Silence.h"

namespace bloomzy::alerts {
namespace {

constexpr Moment longest = 366LL * 86'400 * second;
constexpr std::size_t longestReason = 500;
constexpr std::size_t mostRulesOfOne = 500;

} // namespace

std::vector<api::Fault> check(const Silence& silence)
{
    std::vector<api::Fault> faults;
    if (silence.id.empty())
        faults.push_back({"/id", "silence.id", "A silence has an id."});
    if (silence.rules.empty() || silence.rules.size() > mostRulesOfOne)
        faults.push_back({"/rules", "silence.rules", "A silence names 1 to 500 rules."});
    if (silence.end <= silence.begin || silence.end - silence.begin > longest)
        faults.push_back({"/end", "silence.end", "A silence ends after it began, within a year."});
    if (silence.reason.empty() || silence.reason.size() > longestReason)
        faults.push_back({"/reason", "silence.reason", "Say why, in at most 500 bytes."});
    return faults;
}

bool isActive(const Silence& silence, Moment now)
{
    return silence.begin <= now && now < silence.end;
}

} // namespace bloomzy::alerts
