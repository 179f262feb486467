#pragma once

#include "backend/alerts/Track.h"

namespace bloomzy::alerts {

/// As a person sees it. Silenced: it fires, and nobody is told for a while. Acknowledged: it fires, and somebody has
/// taken it on; nobody is told again until it was resolved.
enum class AlertState { inactive, pending, firing, acknowledged, silenced, resolved, unknown };
BOOST_DESCRIBE_ENUM(AlertState, inactive, pending, firing, acknowledged, silenced, resolved, unknown)

struct Acknowledgement
{
    std::string by; ///< who, an id
    std::string note;
    Moment at = 0;
};
BOOST_DESCRIBE_STRUCT(Acknowledgement, (), (by, note, at))

/// What is remembered of a rule's alarm.
struct Alert
{
    std::string rule;                  ///< id
    std::optional<Moment> metSince;    ///< without a gap; of one that was held, since its dependency was up again
    std::optional<Moment> firingSince; ///< only with metSince
    std::optional<Moment> resolvedAt;  ///< the last time it ended
    std::optional<Moment> lastKnown;   ///< when its condition was last known
    std::optional<double> value;       ///< what was measured then
    bool isHeld = false;               ///< a rule that it depends on is met, so nobody is told of this one
    std::optional<Acknowledgement> acknowledgement; ///< only while it fires
};
BOOST_DESCRIBE_STRUCT(Alert, (), (rule, metSince, firingSince, resolvedAt, lastKnown, value, isHeld, acknowledgement))

/// The worst of the rules that one depends on: met, and on its way to fire; or firing, told or not.
enum class Dependency { quiet, met, firing };

/// The alarm after a look at `now`. What is not known changes nothing but whether it is held.
///
/// It fires when its condition was met for the rule's time without a gap and no dependency is met. While a dependency
/// fires the time does not count; while one is only met it does, so that one which never comes to fire hides nothing
/// for longer than that. What fires goes on until its condition is known not to be met.
[[nodiscard]] Alert step(Alert alert, const Rule& rule, Finding finding, std::optional<double> value,
                         Dependency dependency, Moment now);

/// How others see it that depend on it.
[[nodiscard]] Dependency asDependency(const Alert& alert);

[[nodiscard]] AlertState stateOf(const Alert& alert, bool isSilenced);

/// Whether somebody is to be told of it: it fires, and is neither silenced nor held.
[[nodiscard]] bool isAudible(const Alert& alert, bool isSilenced);

} // namespace bloomzy::alerts
