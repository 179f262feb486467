#pragma once

#include "backend/auth/AccessService.h"
#include "backend/auth/AssignmentService.h"
#include "backend/auth/RoleBulkService.h"
#include "backend/auth/RoleService.h"

#include <vector>

namespace bloomzy::auth {

/// What the routes call; all of it outlives them.
struct RoleServices
{
    RoleService& roles;
    AssignmentService& assignments;
    AccessService& access;
    RoleBulkService& bulk;
};

/// /api/v1/roles, /api/v1/permissions, /api/v1/access /api/v1/users/{id}/roles and /api/v1/users/bulk/roles.
[[nodiscard]] std::vector<http::Endpoint> roleRoutes(const RoleServices& services);

} // namespace bloomzy::auth
