#include "backend/auth/AccessService.h"

#include "backend/access/Explanation.h"
#include "backend/access/PolicyCheck.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/NamesOfPeople.h"
#include "backend/auth/RoleEffects.h"
#include "backend/auth/RoleRules.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/RoleWire.h"
#include "backend/auth/StandingCheck.h"
#include "backend/auth/UserChanges.h"
#include "backend/auth/UserStore.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/Paging.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::size_t mostConflicts = 100;

core::Result<api::Permission> permissionIn(const std::string& name)
{
    const auto permission = http::permissionFromName(name);
    if (!permission)
        return core::invalid("#query/permission", "role.permission.unknown",
                             "There is no such permission. GET /api/v1/permissions lists them.");
    return *permission;
}

access::Scope wantedIn(const std::optional<std::string>& family, api::Permission permission)
{
    return family && access::isScoped(permission) ? scopeOf({*family}) : access::Scope::everything();
}

api::AccessChain chainForm(const access::Chain& chain, const std::vector<AssignmentRow>& rows, core::Time now)
{
    const auto row =
        std::ranges::find(rows, chain.assignment.role, [](const AssignmentRow& each) { return each.assignment.role; });
    api::AccessChain wire;
    if (row != rows.end())
        wire.assignment = wireForm(*row, now);
    wire.path = chain.path;
    wire.rule = wireForm(chain.rule);
    wire.counts = chain.rule.effect == access::Effect::deny || chain.reaches.has_value();
    if (chain.reaches)
        wire.families = familiesOf(*chain.reaches);
    return wire;
}

api::AccessRemedy remedyForm(const access::Remedy& remedy)
{
    using Kind = access::Remedy::Kind;
    const auto kind = remedy.kind == Kind::liftDenials  ? api::RemedyKind::liftDenials
                      : remedy.kind == Kind::assignRole ? api::RemedyKind::assignRole
                                                        : api::RemedyKind::none;
    return {kind, remedy.roles, namesOf(remedy.besides)};
}

api::AccessExplanation explanationForm(const access::Explanation& why, bool active,
                                       const std::vector<AssignmentRow>& rows, core::Time now)
{
    api::AccessExplanation wire;
    wire.active = active;
    wire.allowed = active && !why.remedy;
    wire.reaches = active && why.result.has_value();
    if (why.result)
        wire.families = familiesOf(*why.result);
    for (const access::Chain& chain : why.chains)
        wire.chains.push_back(chainForm(chain, rows, now));
    if (why.remedy)
        wire.remedy = remedyForm(*why.remedy);
    return wire;
}

/// Empty: the person may not do it for all of `wanted`.
core::Result<std::optional<api::AccessPerson>> personWith(storage::Snapshot& snapshot, const access::Policy& policy,
                                                          const std::string& userId, api::Permission permission,
                                                          const access::Scope& wanted, core::Time now)
{
    using Found = std::optional<api::AccessPerson>;
    BLOOMZY_TRY(const auto user, UserStore::byId(snapshot, userId));
    if (!user || user->status != api::UserStatus::active)
        return Found();
    BLOOMZY_TRY(const auto assignments, AssignmentStore::assignmentsOf(snapshot, userId));
    const auto why = explain(policy, assignments, now, permission, wanted);
    const bool asked = why.result && (why.result->covers(wanted) || wanted.isEverything());
    if (!asked)
        return Found();
    api::AccessPerson person{user->id, user->displayName, familiesOf(*why.result), {}};
    for (const access::Chain& chain : why.chains)
        if (chain.reaches && std::ranges::find(person.roles, chain.assignment.role) == person.roles.end())
            person.roles.push_back(chain.assignment.role);
    return Found(std::move(person));
}

api::RoleConflictList listOf(const std::vector<access::Conflict>& conflicts)
{
    api::RoleConflictList list;
    for (const access::Conflict& conflict : conflicts)
        list.items.push_back({conflict.first, conflict.second});
    return list;
}

core::Result<std::vector<access::Conflict>> readConflicts(const api::RoleConflictsInput& input,
                                                          const access::Policy& policy)
{
    std::vector<api::Fault> faults;
    if (input.items.size() > mostConflicts)
        faults.push_back({"/items", "conflicts.tooMany", "There can be 100 pairs of roles."});
    std::vector<access::Conflict> conflicts;
    for (std::size_t i = 0; i < input.items.size(); ++i) {
        const auto& [first, second] = std::minmax(input.items[i].first, input.items[i].second);
        const auto pointer = "/items/" + std::to_string(i);
        if (!policy.roles.contains(first) || !policy.roles.contains(second))
            faults.push_back({pointer, "role.unknown", "One of the roles does not exist. Choose another one."});
        if (first == second)
            faults.push_back({pointer, "conflicts.same", "A pair has two different roles."});
        access::Conflict conflict{first, second};
        if (std::ranges::find(conflicts, conflict) == conflicts.end())
            conflicts.push_back(std::move(conflict));
    }
    if (!faults.empty())
        return core::invalid(std::move(faults));
    return conflicts;
}

} // namespace

core::Result<api::AccessExplanation> AccessService::explain(const http::Request& request,
                                                            const api::ExplanationQuery& query) const
{
    BLOOMZY_TRY(const auto permission, permissionIn(query.permission));
    const core::Time now = m_clock.now();
    return storage::readValue<api::AccessExplanation>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AccessExplanation> {
            BLOOMZY_TRY(const auto user, UserStore::byId(snapshot, query.user));
            if (!user)
                return noSuchUser();
            BLOOMZY_TRY(const auto policy, RoleStore::policy(snapshot));
            BLOOMZY_TRY(const auto rows, AssignmentStore::ofUser(snapshot, user->id));
            const auto why =
                access::explain(policy, assignmentsIn(rows), now, permission, wantedIn(query.family, permission));
            auto form = explanationForm(why, user->status == api::UserStatus::active, rows, now);
            if (!mayReadNames(request))
                for (api::AccessChain& chain : form.chains)
                    if (chain.assignment.grantedBy)
                        chain.assignment.grantedBy->displayName.clear();
            return form;
        });
}

core::Result<api::AccessPeople> AccessService::people(const http::Request& request,
                                                      const api::AccessPeopleQuery& query) const
{
    BLOOMZY_TRY(const auto permission, permissionIn(query.permission));
    BLOOMZY_TRY(const auto limit, http::pageRows(query));
    if (query.cursor && !core::isId(*query.cursor))
        return http::wrongCursor();
    const core::Time now = m_clock.now();
    return storage::readValue<api::AccessPeople>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AccessPeople> {
            BLOOMZY_TRY(const auto policy, RoleStore::policy(snapshot));
            const auto roles = rolesGranting(policy, permission);
            BLOOMZY_TRY(const auto holders,
                        AssignmentStore::holders(snapshot, roles, query.cursor.value_or(""), limit));
            api::AccessPeople page;
            for (const std::string& id : holders) {
                BLOOMZY_TRY(auto person,
                            personWith(snapshot, policy, id, permission, wantedIn(query.family, permission), now));
                if (person && !mayReadNames(request))
                    person->displayName.clear();
                if (person)
                    page.items.push_back(std::move(*person));
            }
            if (std::ssize(holders) == limit)
                page.nextCursor = holders.back();
            return page;
        });
}

core::Result<api::AccessEffects> AccessService::preview(const http::Request& request, api::RolePreview preview) const
{
    BLOOMZY_TRY(auto role, readRole(preview.role));
    BLOOMZY_TRY(const auto limit, http::pageRows({preview.limit, {}}));
    if (preview.cursor && !core::isId(*preview.cursor))
        return http::wrongCursor();
    const core::Time now = m_clock.now();
    return storage::readValue<api::AccessEffects>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AccessEffects> {
            BLOOMZY_TRY(const auto before, RoleStore::policy(snapshot));
            if (preview.id && !before.roles.contains(*preview.id))
                return core::makeError(api::ErrorCode::notFound, "There is no role with this id.");
            role.id = preview.id.value_or("");
            auto after = before;
            after.roles[role.id] = role;
            BLOOMZY_CHECK(checkSound(after, role.id));
            const RoleChange change{before, after, role.id, now};
            BLOOMZY_TRY(auto effects, preview.user ? effectOn(snapshot, change, *preview.user)
                                                   : effectsOf(snapshot, change, {preview.cursor.value_or(""), limit}));
            if (!mayReadNames(request))
                for (api::AccessEffect& effect : effects.items)
                    effect.displayName.clear();
            return effects;
        });
}

core::Result<api::RoleConflictList> AccessService::conflicts(const http::Request& request) const
{
    return storage::readValue<api::RoleConflictList>(
        m_database, request.deadline, [](storage::Snapshot& snapshot) -> core::Result<api::RoleConflictList> {
            BLOOMZY_TRY(const auto conflicts, RoleStore::conflicts(snapshot));
            return listOf(conflicts);
        });
}

core::Result<api::RoleConflictList> AccessService::setConflicts(const http::Request& request,
                                                                const api::RoleConflictsInput& input)
{
    return storage::writeValue<api::RoleConflictList>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) -> core::Result<api::RoleConflictList> {
            BLOOMZY_CHECK(
                requireStanding(transaction, *request.principal, api::Permission::rolesManage, m_clock.now()));
            BLOOMZY_TRY(auto policy, RoleStore::policy(transaction));
            const auto before = listOf(policy.conflicts);
            BLOOMZY_TRY(policy.conflicts, readConflicts(input, policy));
            for (const auto& [id, role] : policy.roles)
                if (conflictOf(policy, std::vector{id}))
                    return core::makeError(api::ErrorCode::conflict,
                                           "A role holds both sides of one of these pairs already. Nothing was "
                                           "changed. Change that role first.");
            BLOOMZY_CHECK(checkConflicts(transaction, policy, m_clock.now()));
            BLOOMZY_CHECK(RoleStore::setConflicts(transaction, policy.conflicts));
            const auto after = listOf(policy.conflicts);
            BLOOMZY_CHECK(
                http::recordAudit(transaction, request, api::AuditTarget{"roleConflicts", "server", {}},
                                  core::json::differences(core::json::toJson(before), core::json::toJson(after))));
            return after;
        });
}

} // namespace bloomzy::auth
