#include "backend/auth/RoleBulkService.h"

#include "backend/auth/AccountRules.h"
#include "backend/auth/AssignmentChange.h"
#include "backend/auth/NamesOfPeople.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/StandingCheck.h"
#include "backend/auth/UserChanges.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

core::Error unknownRole()
{
    return core::invalid("/role/role", "role.unknown", "One of the roles does not exist. Choose another one.");
}

core::Error tooMany()
{
    return core::makeError(api::ErrorCode::conflict,
                           "A person has at most 50 roles. Nothing was changed. Take another role first.");
}

bool isSame(const AssignmentRow& a, const AssignmentRow& b)
{
    return a.assignment == b.assignment && a.reason == b.reason;
}

} // namespace

core::Result<void> RoleBulkService::check(const http::Request& request, api::RoleBulk& body) const
{
    if (body.action == api::RoleBulkAction::unknown)
        return core::invalid("/action", "userBulk.action", "This action is not known.");
    BLOOMZY_CHECK(checkBulkIds(body.ids));
    if (body.action == api::RoleBulkAction::take) {
        body.role.families.clear();
        body.role.until.reset();
    }
    std::vector<api::Fault> faults;
    checkAssignment(body.role, "/role", m_clock.now(), faults);
    if (!faults.empty())
        return core::invalid(std::move(faults));
    BLOOMZY_TRY(const auto policy,
                storage::readValue<access::Policy>(m_database, request.deadline, [](storage::Snapshot& snapshot) {
                    return RoleStore::policy(snapshot);
                }));
    return policy.roles.contains(body.role.role) ? core::Result<void>() : unknownRole();
}

core::Result<void> RoleBulkService::write(storage::Transaction& transaction, const http::Request& request,
                                          const api::RoleBulk& body, const std::string& id) const
{
    BLOOMZY_CHECK(requireStanding(transaction, *request.principal, api::Permission::rolesManage, m_clock.now()));
    BLOOMZY_TRY(const UserRow user, findUser(transaction, {id, {}}));
    BLOOMZY_TRY(const auto state, accessState(transaction, *request.principal, m_clock.now()));
    if (!state.policy.roles.contains(body.role.role)) // it was removed since
        return core::makeError(api::ErrorCode::notFound, "There is no role with this id.");
    BLOOMZY_TRY(const auto before, AssignmentStore::ofUser(transaction, id));
    const auto has =
        std::ranges::find_if(before, [&](const AssignmentRow& row) { return row.assignment.role == body.role.role; });
    const bool gives = body.action == api::RoleBulkAction::give;
    const AssignmentRow row = rowOf(body.role, before, *request.principal, state.now);
    if (gives ? has != before.end() && isSame(*has, row) : has == before.end())
        return {};
    auto after = before;
    std::erase_if(after, [&](const AssignmentRow& each) { return each.assignment.role == body.role.role; });
    if (gives)
        after.push_back(row);
    if (after.size() > mostAssignments)
        return tooMany();
    const bool tells = !gives && !body.role.reason.empty();
    return changeAssignments(transaction, request, state, user,
                             {before, after, tells ? std::optional(body.role.reason) : std::nullopt});
}

core::Result<api::User> RoleBulkService::changeOne(const http::Request& request, const api::RoleBulk& body,
                                                   const std::string& id)
{
    BLOOMZY_CHECK(m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return write(transaction, request, body, id); }, request.deadline));
    m_rights.reload(id);
    return m_list.byId(id, request.deadline);
}

core::Result<api::UserBulkResult> RoleBulkService::change(const http::Request& request, api::RoleBulk body)
{
    BLOOMZY_CHECK(check(request, body));
    api::UserBulkResult result;
    for (const std::string& id : body.ids) {
        api::UserBulkOutcome& outcome = result.items.emplace_back(outcomeOf(id, changeOne(request, body, id)));
        ++(outcome.done ? result.done : result.failed);
        if (!mayReadNames(request))
            outcome.user.reset();
    }
    return result;
}

} // namespace bloomzy::auth
