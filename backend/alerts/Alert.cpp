#include "backend/alerts/Alert.h"

namespace bloomzy::alerts {
namespace {

Alert resolved(Alert alert, Moment now)
{
    if (alert.firingSince)
        alert.resolvedAt = now;
    alert.metSince.reset();
    alert.firingSince.reset();
    alert.acknowledgement.reset();
    return alert;
}

bool isAfterAGap(const Alert& alert, const Rule& rule, Moment now)
{
    return !alert.lastKnown || now - *alert.lastKnown > rule.condition.stale * second;
}

Alert met(Alert alert, const Rule& rule, Dependency dependency, Moment now)
{
    if (alert.firingSince)
        return alert;
    if (!alert.metSince || isAfterAGap(alert, rule, now) || dependency == Dependency::firing)
        alert.metSince = now;
    if (dependency == Dependency::quiet && now - *alert.metSince >= rule.holdFor * second)
        alert.firingSince = now;
    return alert;
}

} // namespace

Alert step(Alert alert, const Rule& rule, Finding finding, std::optional<double> value, Dependency dependency,
           Moment now)
{
    if (finding != Finding::unknown) {
        alert =
            finding == Finding::met ? met(std::move(alert), rule, dependency, now) : resolved(std::move(alert), now);
        alert.lastKnown = now;
        alert.value = value;
    }
    alert.isHeld = alert.metSince && dependency != Dependency::quiet;
    return alert;
}

Dependency asDependency(const Alert& alert)
{
    if (alert.firingSince)
        return Dependency::firing;
    return alert.metSince ? Dependency::met : Dependency::quiet;
}

AlertState stateOf(const Alert& alert, bool isSilenced)
{
    if (alert.firingSince && isSilenced)
        return AlertState::silenced;
    if (alert.firingSince)
        return alert.acknowledgement ? AlertState::acknowledged : AlertState::firing;
    if (alert.metSince)
        return AlertState::pending;
    return alert.resolvedAt ? AlertState::resolved : AlertState::inactive;
}

bool isAudible(const Alert& alert, bool isSilenced)
{
    return alert.firingSince && !isSilenced && !alert.isHeld;
}

} // namespace bloomzy::alerts
