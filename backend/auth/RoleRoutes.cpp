#include "backend/auth/RoleRoutes.h"

#include "backend/auth/BuiltInRoles.h"
#include "backend/auth/RoleExamples.h"
#include "backend/auth/RouteReply.h"

namespace bloomzy::auth {
namespace {

using http::Access;
using http::Call;
using http::Endpoint;
using http::endpoint;
using http::Method;
using http::Nothing;
using http::Reply;

constexpr std::size_t roleBody = 64 * 1024;

core::Result<Reply<api::Role>> created(core::Result<api::Role> role)
{
    BLOOMZY_TRY(auto answer, taggedReply(std::move(role)));
    answer.location = "/api/v1/roles/" + answer.value.id;
    return answer;
}

Endpoint listRoles(const RoleServices& services)
{
    return endpoint<Nothing, Nothing, api::RoleList>(
        {.method = Method::get,
         .path = "/api/v1/roles",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "listRoles",
         .summary = "Lists roles with their rules, and what each comes to."},
        [&roles = services.roles](const Call<Nothing>& call) { return reply(roles.list(call.request)); },
        examples::listRoles);
}

Endpoint createRole(const RoleServices& services)
{
    return endpoint<api::RoleInput, Nothing, api::Role>(
        {.method = Method::post,
         .path = "/api/v1/roles",
         .access = Access::needs(api::Permission::rolesManage).fresh(),
         .operationId = "createRole",
         .summary = "Makes a role; nobody grants by it what they do not hold themselves.",
         .auditAction = "role.create",
         .bodyLimit = roleBody,
         .successStatus = 201},
        [&roles = services.roles](Call<api::RoleInput> call) {
            return created(roles.create(call.request, std::move(call.body)));
        },
        examples::createRole);
}

Endpoint getRole(const RoleServices& services)
{
    return endpoint<Nothing, Nothing, api::Role>(
        {.method = Method::get,
         .path = "/api/v1/roles/{id}",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "getRole",
         .summary = "Reads one role."},
        [&roles = services.roles](const Call<Nothing>& call) { return taggedReply(roles.read(call.request)); },
        examples::getRole);
}

Endpoint updateRole(const RoleServices& services)
{
    return endpoint<api::RoleInput, Nothing, api::Role>(
        {.method = Method::put,
         .path = "/api/v1/roles/{id}",
         .access = Access::needs(api::Permission::rolesManage).fresh(),
         .operationId = "updateRole",
         .summary = "Replaces a role; it holds from everybody's next request on.",
         .auditAction = "role.update",
         .bodyLimit = roleBody},
        [&roles = services.roles](Call<api::RoleInput> call) {
            return taggedReply(roles.update(call.request, std::move(call.body)));
        },
        examples::updateRole);
}

Endpoint deleteRole(const RoleServices& services)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = "/api/v1/roles/{id}",
         .access = Access::needs(api::Permission::rolesManage).fresh(),
         .operationId = "deleteRole",
         .summary = "Removes a role that nobody has and none inherits from.",
         .auditAction = "role.delete"},
        [&roles = services.roles](const Call<Nothing>& call) -> core::Result<Reply<Nothing>> {
            BLOOMZY_CHECK(roles.remove(call.request));
            return Reply<Nothing>{};
        },
        examples::deleteRole);
}

Endpoint listRoleRevisions(const RoleServices& services)
{
    return endpoint<Nothing, Nothing, api::RoleRevisionList>(
        {.method = Method::get,
         .path = "/api/v1/roles/{id}/revisions",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "listRoleRevisions",
         .summary = "Lists what a role was, newest first; sending one to updateRole takes it back."},
        [&roles = services.roles](const Call<Nothing>& call) { return reply(roles.revisions(call.request)); },
        examples::listRoleRevisions);
}

Endpoint listPermissions(const RoleServices&)
{
    return endpoint<Nothing, Nothing, api::PermissionList>(
        {.method = Method::get,
         .path = "/api/v1/permissions",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "listPermissions",
         .summary = "Lists all permissions by name.",
         .quick = true},
        [](const Call<Nothing>&) {
            return reply(core::Result<api::PermissionList>(api::PermissionList{permissionNames(allPermissions()), {}}));
        },
        examples::listPermissions);
}

Endpoint getUserRoles(const RoleServices& services)
{
    return endpoint<Nothing, Nothing, api::UserRoles>(
        {.method = Method::get,
         .path = "/api/v1/users/{id}/roles",
         .access = Access::needs(api::Permission::usersRead),
         .operationId = "getUserRoles",
         .summary = "Reads the roles of a person, and what they come to."},
        [&assignments = services.assignments](const Call<Nothing>& call) { return assignments.read(call.request); },
        examples::getUserRoles);
}

Endpoint setUserRoles(const RoleServices& services)
{
    return endpoint<api::UserRolesInput, Nothing, api::UserRoles>(
        {.method = Method::put,
         .path = "/api/v1/users/{id}/roles",
         .access = Access::needs(api::Permission::rolesManage).fresh(),
         .operationId = "setUserRoles",
         .summary = "Gives a person these roles and no others; it holds from their next request on.",
         .auditAction = "user.setRoles",
         .bodyLimit = roleBody},
        [&assignments = services.assignments](Call<api::UserRolesInput> call) {
            return assignments.replace(call.request, std::move(call.body));
        },
        examples::setUserRoles);
}

Endpoint changeUsersRole(const RoleServices& services)
{
    return endpoint<api::RoleBulk, Nothing, api::UserBulkResult>(
        {.method = Method::post,
         .path = "/api/v1/users/bulk/roles",
         .access = Access::needs(api::Permission::rolesManage).fresh(),
         .operationId = "changeUsersRole",
         .summary = "Gives a role to up to 200 users, or takes it from them, with an outcome for each.",
         .auditAction = "user.setRoles",
         .bodyLimit = roleBody,
         .cost = http::Cost::heavy},
        [&bulk = services.bulk](Call<api::RoleBulk> call) {
            return reply(bulk.change(call.request, std::move(call.body)));
        },
        examples::changeUsersRole);
}

Endpoint explainAccess(const RoleServices& services)
{
    return endpoint<Nothing, api::ExplanationQuery, api::AccessExplanation>(
        {.method = Method::get,
         .path = "/api/v1/access/explanation",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "explainAccess",
         .summary = "Tells why a person may do something or may not, and the least that would permit it."},
        [&access = services.access](const Call<Nothing, api::ExplanationQuery>& call) {
            return reply(access.explain(call.request, call.query));
        },
        examples::explainAccess);
}

Endpoint listAccessPeople(const RoleServices& services)
{
    return endpoint<Nothing, api::AccessPeopleQuery, api::AccessPeople>(
        {.method = Method::get,
         .path = "/api/v1/access/people",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "listAccessPeople",
         .summary = "Lists everybody who has a permission; a page may hold fewer than were asked for."},
        [&access = services.access](const Call<Nothing, api::AccessPeopleQuery>& call) {
            return reply(access.people(call.request, call.query));
        },
        examples::listAccessPeople);
}

Endpoint previewRole(const RoleServices& services)
{
    return endpoint<api::RolePreview, Nothing, api::AccessEffects>(
        {.method = Method::post,
         .path = "/api/v1/access/preview",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "previewRole",
         .summary =
             "Lists who would gain or lose something if a role were saved so, page by page, with the whole counts; "
             "nothing is stored.",
         .auditAction = "role.preview",
         .bodyLimit = roleBody,
         .recorded = http::Recorded::never},
        [&access = services.access](Call<api::RolePreview> call) {
            return reply(access.preview(call.request, std::move(call.body)));
        },
        examples::previewRole);
}

Endpoint listRoleConflicts(const RoleServices& services)
{
    return endpoint<Nothing, Nothing, api::RoleConflictList>(
        {.method = Method::get,
         .path = "/api/v1/access/conflicts",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "listRoleConflicts",
         .summary = "Lists the pairs of roles that nobody may have both."},
        [&access = services.access](const Call<Nothing>& call) { return reply(access.conflicts(call.request)); },
        examples::listRoleConflicts);
}

Endpoint setRoleConflicts(const RoleServices& services)
{
    return endpoint<api::RoleConflictsInput, Nothing, api::RoleConflictList>(
        {.method = Method::put,
         .path = "/api/v1/access/conflicts",
         .access = Access::needs(api::Permission::rolesManage).fresh(),
         .operationId = "setRoleConflicts",
         .summary = "Replaces the pairs of roles that nobody may have both.",
         .auditAction = "role.setConflicts",
         .bodyLimit = roleBody},
        [&access = services.access](const Call<api::RoleConflictsInput>& call) {
            return reply(access.setConflicts(call.request, call.body));
        },
        examples::setRoleConflicts);
}

} // namespace

std::vector<Endpoint> roleRoutes(const RoleServices& services)
{
    std::vector<Endpoint> routes;
    for (const auto make : {listRoles, createRole, getRole, updateRole, deleteRole, listRoleRevisions, listPermissions,
                            getUserRoles, setUserRoles, changeUsersRole, explainAccess, listAccessPeople, previewRole,
                            listRoleConflicts, setRoleConflicts})
        routes.push_back(make(services));
    return routes;
}

} // namespace bloomzy::auth
