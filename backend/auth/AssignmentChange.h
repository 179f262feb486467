#pragma once

#include "backend/api/Access.h"
#include "backend/auth/AccessGuard.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/UserStore.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

constexpr std::size_t mostAssignments = 50; ///< of a person

/// Faults `assignment.until.…`, and those of families and reason.
void checkAssignment(api::RoleAssignmentInput& input, const std::string& pointer, core::Time now,
                     std::vector<api::Fault>& faults);

/// What is stored of a checked input. One that was there `before`, the same in all, keeps who granted it.
[[nodiscard]] AssignmentRow rowOf(const api::RoleAssignmentInput& input, const std::vector<AssignmentRow>& before,
                                  const http::Principal& caller, core::Time now);

struct AssignmentChange
{
    const std::vector<AssignmentRow>& before;
    const std::vector<AssignmentRow>& after;
    std::optional<std::string> reason; ///< for the audit log, of what is taken
};

/// Writes the roles of a person in the caller's transaction, with the audit event of the route. Refused as
/// checkAssigned() and ensureAdministratorStays() say. Rights::reload() is for the caller, after the commit.
[[nodiscard]] core::Result<void> changeAssignments(storage::Transaction& transaction, const http::Request& request,
                                                   const AccessState& state, const UserRow& user,
                                                   const AssignmentChange& change);

} // namespace bloomzy::auth
