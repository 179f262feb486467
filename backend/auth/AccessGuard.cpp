#include "backend/auth/AccessGuard.h"

#include "backend/access/PolicyCheck.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/RoleStore.h"

#include <algorithm>
#include <set>

namespace bloomzy::auth {
namespace {

core::Error beyondOwnRights(const std::vector<api::Permission>& permissions)
{
    std::string names;
    for (const auto permission : permissions)
        names.append(names.empty() ? "" : ", ").append(http::permissionName(permission));
    return core::makeError(api::ErrorCode::forbidden,
                           "You can only grant what you hold yourself. This would grant more: " + names +
                               ". Nothing was changed.");
}

/// Names the roles as people know them.
core::Error separated(storage::Snapshot& snapshot, const access::Conflict& conflict)
{
    auto names = RoleStore::names(snapshot);
    if (names.has_error())
        return std::move(names).error();
    const auto called = [&](const std::string& id) { return (*names)[id].empty() ? id : (*names)[id]; };
    return core::makeError(api::ErrorCode::conflict, "Nobody may have both the role " + called(conflict.first) +
                                                         " and the role " + called(conflict.second) +
                                                         ", not by inheritance either. Nothing was changed.");
}

std::vector<std::string> rolesWith(const access::Policy& policy, const std::string& side)
{
    std::vector<std::string> roles;
    for (const auto& [id, role] : policy.roles)
        if (includes(policy, id, side))
            roles.push_back(id);
    return roles;
}

core::Result<bool> somebodyHasBoth(storage::Snapshot& snapshot, const std::string& first, const std::string& second,
                                   const std::string& now)
{
    bool found = false;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT 1 FROM user_roles a JOIN user_roles b ON b.user_id = a.user_id AND b.role_id = ? WHERE a.role_id = ? "
        "AND (a.expires_at IS NULL OR a.expires_at > ?) AND (b.expires_at IS NULL OR b.expires_at > ?) LIMIT 1",
        {second, first, now, now}, [&](const storage::Row&) {
            found = true;
            return false;
        }));
    return found;
}

/// What a role adds to whoever has it, as far as nothing denies it.
access::Effective worth(const access::Policy& policy, std::string_view role)
{
    access::Effective grants;
    for (const access::Role* each : withAncestors(policy, role))
        for (const access::Rule& rule : each->rules)
            if (rule.effect == access::Effect::grant)
                grants.allow(rule.permission, rule.scope);
    return grants;
}

std::vector<api::Permission> denials(const access::Policy& policy, std::string_view role)
{
    std::vector<api::Permission> denied;
    for (const access::Role* each : withAncestors(policy, role))
        for (const access::Rule& rule : each->rules)
            if (rule.effect == access::Effect::deny)
                denied.push_back(rule.permission);
    return denied;
}

/// Whoever has the role may have such a permission from elsewhere.
std::vector<api::Permission> liftedDenials(const access::Policy& before, const access::Policy& after,
                                           std::string_view role)
{
    auto lifted = denials(before, role);
    const auto still = denials(after, role);
    std::erase_if(lifted, [&](auto permission) { return std::ranges::find(still, permission) != still.end(); });
    return lifted;
}

} // namespace

core::Result<AccessState> accessState(storage::Snapshot& snapshot, const http::Principal& caller, core::Time now)
{
    AccessState state;
    state.now = now;
    BLOOMZY_TRY(state.policy, RoleStore::policy(snapshot));
    BLOOMZY_TRY(state.granter, AssignmentStore::assignmentsOf(snapshot, caller.userId));
    return state;
}

core::Result<void> checkRoleGranted(const AccessState& state, const access::Policy& after, std::string_view role)
{
    const auto changes = differences(worth(state.policy, role), worth(after, role));
    const auto lifted = liftedDenials(state.policy, after, role);
    for (const access::Period& period : periodsOf(state.policy, state.granter, state.now)) {
        auto beyond = gainedBeyond(changes, period.effective);
        for (const auto permission : lifted)
            if (period.effective.scopeOf(permission) != access::Scope::everything())
                beyond.push_back(permission);
        if (!beyond.empty())
            return beyondOwnRights(beyond);
    }
    return {};
}

core::Result<void> checkConflicts(storage::Snapshot& snapshot, const access::Policy& policy, core::Time now)
{
    const std::string time = core::formatTime(now);
    for (const access::Conflict& conflict : policy.conflicts)
        for (const std::string& first : rolesWith(policy, conflict.first))
            for (const std::string& second : rolesWith(policy, conflict.second)) {
                BLOOMZY_TRY(const bool both, somebodyHasBoth(snapshot, first, second, time));
                if (both)
                    return separated(snapshot, conflict);
            }
    return {};
}

core::Result<void> checkAssigned(storage::Snapshot& snapshot, const AccessState& state,
                                 const access::Assignments& before, const access::Assignments& after)
{
    if (const auto conflict = conflictOf(state.policy, after, state.now))
        return separated(snapshot, *conflict);
    std::set<core::Time> times{state.now};
    for (const auto* assignments : {&before, &after, &state.granter})
        for (const access::Assignment& assignment : *assignments)
            if (assignment.until && assignment.isLive(state.now))
                times.insert(*assignment.until);
    const auto at = [&](const access::Assignments& some, core::Time time) {
        return effectiveOf(state.policy, some, time);
    };
    for (const core::Time time : times) {
        const auto beyond = gainedBeyond(differences(at(before, time), at(after, time)), at(state.granter, time));
        if (!beyond.empty())
            return beyondOwnRights(beyond);
    }
    return {};
}

} // namespace bloomzy::auth
