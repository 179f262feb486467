#include "backend/auth/AssignmentChange.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/LastAdministrator.h"
#include "backend/auth/RoleRules.h"
#include "backend/auth/RoleWire.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

std::string auditText(const std::vector<AssignmentRow>& rows, core::Time now)
{
    std::string text = "{";
    for (const AssignmentRow& row : rows)
        text += (text.size() > 1 ? ",\"" : "\"") + row.assignment.role +
                "\":" + core::json::toJson<api::RoleAssignmentInput>(wireForm(row, now));
    return text + "}";
}

/// The time for a second factor does not begin anew with a role that they had all the while.
std::optional<std::string> heldSince(const std::vector<AssignmentRow>& before, const std::string& role, core::Time now)
{
    for (const AssignmentRow& row : before)
        if (row.assignment.role == role && row.assignment.isLive(now))
            return row.heldSince.value_or(core::formatTime(core::Time()));
    return {};
}

} // namespace

void checkAssignment(api::RoleAssignmentInput& input, const std::string& pointer, core::Time now,
                     std::vector<api::Fault>& faults)
{
    checkFamilies(input.families, pointer + "/families", faults);
    checkReason(input.reason, pointer + "/reason", faults);
    if (!input.until)
        return;
    const auto until = core::parseTime(*input.until);
    if (!until)
        faults.push_back({pointer + "/until", "assignment.until.invalid",
                          "Write a time such as 2027-05-22T00:00:00Z, or leave it out."});
    else if (*until <= now)
        faults.push_back({pointer + "/until", "assignment.until.past", "The end must lie in the future."});
}

AssignmentRow rowOf(const api::RoleAssignmentInput& input, const std::vector<AssignmentRow>& before,
                    const http::Principal& caller, core::Time now)
{
    access::Assignment assignment{input.role, scopeOf(input.families), {}};
    if (input.until)
        assignment.until = core::parseTime(*input.until);
    const auto same = std::ranges::find_if(
        before, [&](const AssignmentRow& row) { return row.assignment == assignment && row.reason == input.reason; });
    if (same != before.end())
        return *same;
    return {std::move(assignment), input.reason,       core::formatTime(now),
            caller.userId,         caller.displayName, heldSince(before, input.role, now)};
}

core::Result<void> changeAssignments(storage::Transaction& transaction, const http::Request& request,
                                     const AccessState& state, const UserRow& user, const AssignmentChange& change)
{
    BLOOMZY_CHECK(checkAssigned(transaction, state, assignmentsIn(change.before), assignmentsIn(change.after)));
    BLOOMZY_CHECK(AssignmentStore::replace(transaction, user.id, change.after));
    BLOOMZY_CHECK(transaction.execute("UPDATE users SET roles_revision = roles_revision + 1 WHERE id = ?",
                                      {std::string_view(user.id)}));
    BLOOMZY_CHECK(ensureAdministratorStays(transaction, state.now));
    auto changes = core::json::differences(auditText(change.before, state.now), auditText(change.after, state.now));
    return http::recordAudit(transaction, request, targetOf(user), std::move(changes), api::AuditOutcome::success,
                             change.reason);
}

} // namespace bloomzy::auth
