#pragma once

#include "backend/api/Access.h"
#include "backend/api/Users.h"

/// Wire types of /api/v1/users/bulk/roles.
namespace bloomzy::api {

enum class RoleBulkAction { give, take, unknown };
BOOST_DESCRIBE_ENUM(RoleBulkAction, give, take, unknown)

/// POST /api/v1/users/bulk/roles; the answer is a UserBulkResult, without `user` for who may not read accounts.
struct RoleBulk
{
    std::vector<std::string> ids; ///< 1 to 200, each once
    RoleBulkAction action = RoleBulkAction::unknown;
    /// What to give; who has the role already has it so afterwards. Of what is taken only `role` and `reason` are read.
    RoleAssignmentInput role;
};
BOOST_DESCRIBE_STRUCT(RoleBulk, (), (ids, action, role))

} // namespace bloomzy::api
