#pragma once

#include "backend/api/Problem.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// When somebody is told, as values and functions of values: no clock, no disk, no thread. The same series, replayed,
/// gives the same alarms.
namespace bloomzy::alerts {

/// A moment in microseconds since 1970, UTC. All moments are given by whoever calls.
using Moment = std::int64_t;
inline constexpr Moment second = 1'000'000;

enum class ConditionKind {
    threshold, ///< the newest value is beyond the limit
    absence,   ///< no value came for the window
    change,    ///< over the window it changed by more than the limit
    unknown
};
BOOST_DESCRIBE_ENUM(ConditionKind, threshold, absence, change, unknown)

enum class Comparison { above, below, unknown };
BOOST_DESCRIBE_ENUM(Comparison, above, below, unknown)

enum class ChangeMeasure { perSecond, total, unknown };
BOOST_DESCRIBE_ENUM(ChangeMeasure, perSecond, total, unknown)

struct Condition
{
    ConditionKind kind = ConditionKind::threshold;
    Comparison comparison = Comparison::above; ///< `above`: the limit itself is not beyond
    double limit = 0;
    std::optional<double> clearLimit; ///< of a threshold: once beyond, it stays so until this is passed too
    std::int64_t window = 300;        ///< seconds, of absence and change
    ChangeMeasure measure = ChangeMeasure::perSecond;
    bool isCounter = false;   ///< of a change: a value that falls begins again from 0
    std::int64_t stale = 300; ///< seconds: an older value tells nothing, and a longer gap is no time that counts
};
BOOST_DESCRIBE_STRUCT(Condition, (), (kind, comparison, limit, clearLimit, window, measure, isCounter, stale))

struct Rule
{
    std::string id;
    std::string name;
    std::string series; ///< what it looks at
    Condition condition;
    std::int64_t holdFor = 0;           ///< seconds that it must be met before it fires
    std::vector<std::string> dependsOn; ///< ids of rules: while one of them is met, this one raises no alarm of its own
    std::string group;                  ///< those of one group are told together; empty: alone
    std::int64_t repeatEvery = 14'400;  ///< seconds; 0: never
};
BOOST_DESCRIBE_STRUCT(Rule, (), (id, name, series, condition, holdFor, dependsOn, group, repeatEvery))

/// What is wrong with them, each at its place (`/3/condition/window`); empty: nothing. Unknown and repeated ids and
/// circles of dependencies are among it.
[[nodiscard]] std::vector<api::Fault> check(const std::vector<Rule>& rules);

/// Positions in `rules`, each behind those that it depends on. Only of rules that check() finds nothing wrong with.
[[nodiscard]] std::vector<std::size_t> inOrder(const std::vector<Rule>& rules);

} // namespace bloomzy::alerts
