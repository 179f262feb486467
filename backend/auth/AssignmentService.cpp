#include "backend/auth/AssignmentService.h"

#include "backend/auth/AssignmentChange.h"
#include "backend/auth/NamesOfPeople.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/RoleWire.h"
#include "backend/auth/StandingCheck.h"
#include "backend/auth/UserChanges.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

core::Error changedMeanwhile()
{
    return core::makeError(
        api::ErrorCode::preconditionFailed,
        "Somebody else changed this person's roles meanwhile. Nothing was changed. Read them again.");
}

core::Result<UserRow> existing(storage::Snapshot& snapshot, std::string_view id)
{
    BLOOMZY_TRY(auto user, UserStore::byId(snapshot, id));
    return user ? core::Result<UserRow>(std::move(*user)) : noSuchUser();
}

core::Result<void> checkInput(api::UserRolesInput& input, core::Time now)
{
    std::vector<api::Fault> faults;
    if (input.items.size() > mostAssignments)
        faults.push_back({"/items", "assignment.tooMany", "A person has at most 50 roles."});
    for (std::size_t i = 0; i < input.items.size(); ++i) {
        const auto pointer = "/items/" + std::to_string(i);
        checkAssignment(input.items[i], pointer, now, faults);
        if (std::ranges::count(input.items, input.items[i].role, &api::RoleAssignmentInput::role) > 1)
            faults.push_back({pointer + "/role", "assignment.twice", "The role is named twice. Keep one."});
    }
    return faults.empty() ? core::Result<void>() : core::invalid(std::move(faults));
}

core::Result<void> checkKnown(const access::Policy& policy, const api::UserRolesInput& input)
{
    for (std::size_t i = 0; i < input.items.size(); ++i)
        if (!policy.roles.contains(input.items[i].role))
            return core::invalid("/items/" + std::to_string(i) + "/role", "role.unknown",
                                 "One of the roles does not exist. Choose another one.");
    return {};
}

core::Result<std::int64_t> revisionOf(storage::Snapshot& snapshot, std::string_view userId)
{
    std::int64_t revision = 0;
    BLOOMZY_CHECK(
        snapshot.query("SELECT roles_revision FROM users WHERE id = ?", {userId}, [&](const storage::Row& row) {
            revision = row.integer(0);
            return true;
        }));
    return revision;
}

std::vector<AssignmentRow> rowsOf(const api::UserRolesInput& input, const std::vector<AssignmentRow>& before,
                                  const http::Principal& caller, core::Time now)
{
    std::vector<AssignmentRow> rows;
    for (const api::RoleAssignmentInput& each : input.items)
        rows.push_back(rowOf(each, before, caller, now));
    return rows;
}

void clearNames(std::vector<api::RoleAssignment>& assignments)
{
    for (api::RoleAssignment& each : assignments)
        if (each.grantedBy)
            each.grantedBy->displayName.clear();
}

} // namespace

core::Result<http::Reply<api::UserRoles>> AssignmentService::read(const http::Request& request) const
{
    return storage::readValue<http::Reply<api::UserRoles>>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<http::Reply<api::UserRoles>> {
            BLOOMZY_TRY(const auto user, existing(snapshot, request.pathParameter("id")));
            return reply(snapshot, user.id);
        });
}

core::Result<http::Reply<api::UserRoles>> AssignmentService::reply(storage::Snapshot& snapshot,
                                                                   std::string_view userId) const
{
    const core::Time now = m_clock.now();
    BLOOMZY_TRY(const auto policy, RoleStore::policy(snapshot));
    BLOOMZY_TRY(const auto rows, AssignmentStore::ofUser(snapshot, userId));
    BLOOMZY_TRY(const auto revision, revisionOf(snapshot, userId));
    http::Reply<api::UserRoles> reply;
    reply.etag = http::revisionTag(revision);
    for (const AssignmentRow& row : rows)
        reply.value.items.push_back(wireForm(row, now));
    reply.value.permissions = wireForm(effectiveOf(policy, assignmentsIn(rows), now));
    return reply;
}

core::Result<http::Reply<api::UserRoles>> AssignmentService::replace(const http::Request& request,
                                                                     api::UserRolesInput input)
{
    BLOOMZY_TRY(const auto expected, http::requiredRevision(request));
    BLOOMZY_CHECK(checkInput(input, m_clock.now()));
    const std::string userId(request.pathParameter("id"));
    auto replaced = storage::writeValue<http::Reply<api::UserRoles>>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) -> core::Result<http::Reply<api::UserRoles>> {
            BLOOMZY_CHECK(
                requireStanding(transaction, *request.principal, api::Permission::rolesManage, m_clock.now()));
            BLOOMZY_TRY(const auto user, existing(transaction, userId));
            BLOOMZY_TRY(const auto revision, revisionOf(transaction, userId));
            if (revision != expected)
                return changedMeanwhile();
            BLOOMZY_TRY(const auto state, accessState(transaction, *request.principal, m_clock.now()));
            BLOOMZY_CHECK(checkKnown(state.policy, input));
            BLOOMZY_TRY(const auto before, AssignmentStore::ofUser(transaction, userId));
            const auto rows = rowsOf(input, before, *request.principal, state.now);
            BLOOMZY_CHECK(changeAssignments(transaction, request, state, user, {before, rows, {}}));
            return reply(transaction, userId);
        });
    if (replaced.has_error())
        return replaced;
    m_rights.reload(userId);
    if (!mayReadNames(request))
        clearNames(replaced->value.items);
    return replaced;
}

} // namespace bloomzy::auth
