#pragma once

#include "backend/api/RoleBulk.h"
#include "backend/http/Example.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes in RoleRoutes.cpp: Ada lets Bela review one family.
namespace bloomzy::auth::examples {

template <class Body, class Query, class Res>
using RoleExample = http::ExampleOf<Body, Query, Res>;
using http::Nothing;

[[nodiscard]] RoleExample<Nothing, Nothing, api::RoleList> listRoles();
[[nodiscard]] RoleExample<Nothing, Nothing, api::PermissionList> listPermissions();
[[nodiscard]] RoleExample<api::RoleInput, Nothing, api::Role> createRole();
[[nodiscard]] RoleExample<Nothing, Nothing, api::Role> getRole();
[[nodiscard]] RoleExample<api::RoleInput, Nothing, api::Role> updateRole();
[[nodiscard]] RoleExample<Nothing, Nothing, Nothing> deleteRole();
[[nodiscard]] RoleExample<Nothing, Nothing, api::RoleRevisionList> listRoleRevisions();
[[nodiscard]] RoleExample<Nothing, Nothing, api::UserRoles> getUserRoles();
[[nodiscard]] RoleExample<api::UserRolesInput, Nothing, api::UserRoles> setUserRoles();
[[nodiscard]] RoleExample<api::RoleBulk, Nothing, api::UserBulkResult> changeUsersRole();
[[nodiscard]] RoleExample<Nothing, api::ExplanationQuery, api::AccessExplanation> explainAccess();
[[nodiscard]] RoleExample<Nothing, api::AccessPeopleQuery, api::AccessPeople> listAccessPeople();
[[nodiscard]] RoleExample<api::RolePreview, Nothing, api::AccessEffects> previewRole();
[[nodiscard]] RoleExample<Nothing, Nothing, api::RoleConflictList> listRoleConflicts();
[[nodiscard]] RoleExample<api::RoleConflictsInput, Nothing, api::RoleConflictList> setRoleConflicts();

} // namespace bloomzy::auth::examples
