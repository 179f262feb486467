#include "backend/alerts/Rule.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace bloomzy::alerts {
namespace {

constexpr std::size_t mostRules = 5'000;
constexpr std::size_t mostDependencies = 20;
constexpr std::size_t longestText = 200;
constexpr std::int64_t day = 86'400;

using Faults = std::vector<api::Fault>;

bool isSpan(std::int64_t seconds, std::int64_t least, std::int64_t most)
{
    return seconds >= least && seconds <= most;
}

bool isText(const std::string& text)
{
    return !text.empty() && text.size() <= longestText;
}

/// A limit that clears lies on the quiet side of the one that alarms, or there would be no state between them.
bool isClear(const Condition& condition)
{
    if (!condition.clearLimit)
        return true;
    const double room = condition.limit - *condition.clearLimit;
    return condition.kind == ConditionKind::threshold && std::isfinite(room) &&
           (condition.comparison == Comparison::above ? room >= 0 : room <= 0);
}

void checkCondition(const Condition& condition, const std::string& at, Faults& faults)
{
    if (condition.kind == ConditionKind::unknown)
        faults.push_back({at + "/kind", "alert.kind", "A condition is a threshold, an absence or a change."});
    if (condition.comparison == Comparison::unknown)
        faults.push_back({at + "/comparison", "alert.comparison", "Compare with above or below."});
    if (condition.measure == ChangeMeasure::unknown)
        faults.push_back({at + "/measure", "alert.measure", "Measure a change per second or in total."});
    if (!std::isfinite(condition.limit))
        faults.push_back({at + "/limit", "alert.limit", "A limit is a number."});
    if (!isClear(condition))
        faults.push_back(
            {at + "/clearLimit", "alert.clearLimit", "The limit that clears is on the quiet side of a threshold."});
    if (!isSpan(condition.window, 1, day))
        faults.push_back({at + "/window", "alert.window", "A window is 1 second to 1 day."});
    if (!isSpan(condition.stale, 1, day))
        faults.push_back({at + "/stale", "alert.stale", "A value counts for 1 second to 1 day."});
}

void checkDependencies(const Rule& rule, const std::set<std::string>& ids, const std::string& at, Faults& faults)
{
    const bool areKnown =
        std::ranges::all_of(rule.dependsOn, [&](const std::string& id) { return id != rule.id && ids.contains(id); });
    if (!areKnown || rule.dependsOn.size() > mostDependencies)
        faults.push_back({at + "/dependsOn", "alert.dependsOn", "A rule depends on up to 20 other rules that exist."});
}

void checkRule(const Rule& rule, const std::string& at, Faults& faults)
{
    if (!isText(rule.name))
        faults.push_back({at + "/name", "alert.name", "A rule has a name of at most 200 bytes."});
    if (!isText(rule.series))
        faults.push_back({at + "/series", "alert.series", "A rule looks at a series."});
    if (rule.group.size() > longestText)
        faults.push_back({at + "/group", "alert.group", "A group has a name of at most 200 bytes."});
    if (!isSpan(rule.holdFor, 0, day))
        faults.push_back({at + "/holdFor", "alert.holdFor", "A condition is met for 0 seconds to 1 day."});
    if (rule.repeatEvery != 0 && !isSpan(rule.repeatEvery, 60, 30 * day))
        faults.push_back({at + "/repeatEvery", "alert.repeatEvery", "It is repeated every minute to every 30 days."});
    checkCondition(rule.condition, at + "/condition", faults);
}

} // namespace

std::vector<std::size_t> inOrder(const std::vector<Rule>& rules)
{
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < rules.size(); ++i)
        places.emplace(rules[i].id, i);
    std::vector<std::size_t> waitsFor(rules.size(), 0);
    std::vector<std::vector<std::size_t>> awaitedBy(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (const std::string& id : rules[i].dependsOn)
            if (const auto place = places.find(id); place != places.end()) {
                awaitedBy[place->second].push_back(i);
                ++waitsFor[i];
            }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (waitsFor[i] == 0)
            order.push_back(i);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const std::size_t rule : awaitedBy[order[next]])
            if (--waitsFor[rule] == 0)
                order.push_back(rule);
    return order;
}

std::vector<api::Fault> check(const std::vector<Rule>& rules)
{
    Faults faults;
    if (rules.size() > mostRules)
        return {{"", "alert.rules", "There may be 5000 rules at most."}};
    std::set<std::string> ids;
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (!isText(rules[i].id) || !ids.insert(rules[i].id).second)
            faults.push_back({'/' + std::to_string(i) + "/id", "alert.id", "Each rule has an id of its own."});
    for (std::size_t i = 0; i < rules.size(); ++i) {
        checkRule(rules[i], '/' + std::to_string(i), faults);
        checkDependencies(rules[i], ids, '/' + std::to_string(i), faults);
    }
    if (faults.empty() && inOrder(rules).size() < rules.size())
        faults.push_back({"", "alert.circle", "Rules depend on each other in a circle."});
    return faults;
}

} // namespace bloomzy::alerts
