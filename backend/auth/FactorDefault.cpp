#include "backend/auth/FactorDefault.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/BuiltInRoles.h"
#include "backend/auth/FactorPolicy.h"
#include "backend/auth/RoleStore.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::chrono::days firstGrace{14};

/// By its own rules.
bool manages(const access::Policy& policy, const std::string& id)
{
    const auto role = policy.roles.find(id);
    return role != policy.roles.end() && std::ranges::any_of(role->second.rules, [](const access::Rule& rule) {
               return rule.effect == access::Effect::grant && isManaging(rule.permission);
           });
}

/// The server's own doing, unless the event says otherwise.
core::Result<void> store(storage::Transaction& transaction, const FactorPolicy& before, const FactorPolicy& after,
                         api::AuditEvent event)
{
    BLOOMZY_CHECK(FactorPolicyStore::write(transaction, after));
    event.action = "role.setFactorPolicy";
    event.target = api::AuditTarget{"secondFactorPolicy", "server", {}};
    event.outcome = api::AuditOutcome::success;
    event.changes = core::json::differences(core::json::toJson(wireForm(before)), core::json::toJson(wireForm(after)));
    return http::recordAudit(transaction, std::move(event));
}

} // namespace

core::Result<void> askAdministratorsUnlessDecided(storage::Transaction& transaction, core::Time now)
{
    BLOOMZY_TRY(const FactorPolicy before, FactorPolicyStore::read(transaction));
    if (before.isDecided)
        return {};
    BLOOMZY_TRY(const auto policy, RoleStore::policy(transaction));
    FactorPolicy after{.roles = {{std::string(administrator), now}}, .grace = firstGrace};
    for (const auto& [id, role] : policy.roles)
        if (manages(policy, id) && !askedSince(after, policy, id))
            after.roles.emplace(id, now);
    api::AuditEvent event;
    event.actor.kind = api::ActorKind::system;
    event.reason = "Other machines can reach this server, and nobody had decided who needs a second factor.";
    return store(transaction, before, after, std::move(event));
}

core::Result<void> askWhoBeginsToManage(storage::Transaction& transaction, const http::Request& request,
                                        const SavedRole& role, core::Time now)
{
    BLOOMZY_TRY(const FactorPolicy before, FactorPolicyStore::read(transaction));
    const bool begins = manages(role.after, role.id) && !manages(role.before, role.id);
    if (!begins || !before.roles.contains(administrator) || askedSince(before, role.after, role.id))
        return {};
    FactorPolicy after = before;
    after.roles.emplace(role.id, now);
    api::AuditEvent event = anonymousEvent(request, {});
    event.actor = http::actorOf(request);
    event.reason = "The role manages something, and administrators need a second factor.";
    return store(transaction, before, after, std::move(event));
}

} // namespace bloomzy::auth
