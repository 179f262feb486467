#include "backend/auth/RoleExamples.h"

#include "backend/auth/UserExamples.h"
#include "backend/http/ExampleValues.h"

namespace bloomzy::auth::examples {
namespace {

using namespace http::examples;

constexpr const char* reviewerId = "019ab3c8-d6b7-73da-a5a6-c293f4a5b60a";
constexpr const char* later = "2127-05-22T00:00:00.000000Z";

api::RoleInput reviewer(const std::string& description)
{
    return {.name = "Reviewer",
            .description = description,
            .parents = {"viewer"},
            .rules = {{.permission = "taxa.write", .effect = api::RuleEffect::grant, .families = {"Araceae"}},
                      {.permission = "taxa.publish", .effect = api::RuleEffect::grant, .families = {"Araceae"}}}};
}

api::Role stored(const api::RoleInput& input, std::int64_t revision)
{
    return {.id = reviewerId,
            .name = input.name,
            .description = input.description,
            .builtIn = false,
            .revision = revision,
            .parents = input.parents,
            .rules = input.rules,
            .permissions = {"taxa.read", "taxa.write", "taxa.publish"},
            .people = 0};
}

api::Role builtIn(const std::string& id, const std::vector<std::string>& permissions)
{
    api::Role role{.id = id,
                   .name = {},
                   .description = {},
                   .builtIn = true,
                   .revision = 1,
                   .parents = {},
                   .rules = {},
                   .permissions = permissions,
                   .people = 1};
    for (const auto& permission : permissions)
        role.rules.push_back({permission, api::RuleEffect::grant, {}});
    return role;
}

api::RoleAssignmentInput curatorOfAraceae()
{
    return {.role = "curator", .families = {"Araceae"}, .until = later, .reason = "Looks after the aroids this year"};
}

api::RoleAssignment assigned()
{
    api::RoleAssignment assignment;
    static_cast<api::RoleAssignmentInput&>(assignment) = curatorOfAraceae();
    assignment.grantedAt = time;
    assignment.grantedBy = api::Person{adaId, adaName};
    return assignment;
}

api::UserRoles rolesOfBela()
{
    return {.items = {assigned()},
            .permissions = {{"taxa.read", {"Araceae"}}, {"taxa.write", {"Araceae"}}},
            .nextCursor = {}};
}

const std::vector<std::pair<std::string, std::string>> ofBela{{"id", belaId}};
const std::vector<std::pair<std::string, std::string>> ofReviewer{{"id", reviewerId}};

} // namespace

RoleExample<Nothing, Nothing, api::RoleList> listRoles()
{
    return {
        .answer = {.items = {builtIn("support", {"audit.read"}), builtIn("viewer", {"taxa.read"})}, .nextCursor = {}}};
}

RoleExample<Nothing, Nothing, api::PermissionList> listPermissions()
{
    return {.answer = {.items = {"taxa.read", "taxa.write", "audit.read"}, .nextCursor = {}}};
}

RoleExample<api::RoleInput, Nothing, api::Role> createRole()
{
    const auto input = reviewer("Reviews and publishes aroids");
    return {.request = input, .answer = stored(input, 1)};
}

RoleExample<Nothing, Nothing, api::Role> getRole()
{
    return {.path = ofReviewer, .answer = stored(reviewer("Reviews and publishes aroids"), 1)};
}

RoleExample<api::RoleInput, Nothing, api::Role> updateRole()
{
    const auto input = reviewer("Reviews aroids, and publishes them");
    return {.path = ofReviewer, .request = input, .answer = stored(input, 2)};
}

RoleExample<Nothing, Nothing, Nothing> deleteRole()
{
    return {.path = ofReviewer};
}

RoleExample<Nothing, Nothing, api::RoleRevisionList> listRoleRevisions()
{
    return {.path = ofReviewer,
            .answer = {.items = {{.revision = 1,
                                  .changedAt = time,
                                  .changedBy = {adaId, adaName},
                                  .role = reviewer("Reviews and publishes aroids")}},
                       .nextCursor = {}}};
}

RoleExample<Nothing, Nothing, api::UserRoles> getUserRoles()
{
    return {.path = ofBela, .answer = rolesOfBela()};
}

RoleExample<api::UserRolesInput, Nothing, api::UserRoles> setUserRoles()
{
    return {.path = ofBela, .request = {.items = {curatorOfAraceae()}}, .answer = rolesOfBela()};
}

RoleExample<api::RoleBulk, Nothing, api::UserBulkResult> changeUsersRole()
{
    return {
        .request = {.ids = {belaId}, .action = api::RoleBulkAction::give, .role = curatorOfAraceae()},
        .answer = {
            .items = {{.id = belaId, .done = true, .user = bela(api::UserStatus::active), .code = {}, .detail = {}}},
            .done = 1,
            .failed = 0}};
}

RoleExample<Nothing, api::ExplanationQuery, api::AccessExplanation> explainAccess()
{
    api::AccessExplanation answer;
    answer.allowed = answer.active = answer.reaches = true;
    answer.families = {"Araceae"};
    answer.chains = {{.assignment = assigned(),
                      .path = {"curator"},
                      .rule = {"taxa.write", api::RuleEffect::grant, {}},
                      .counts = true,
                      .families = {"Araceae"}}};
    return {.query = {.user = belaId, .permission = "taxa.write", .family = "Araceae"}, .answer = answer};
}

RoleExample<Nothing, api::AccessPeopleQuery, api::AccessPeople> listAccessPeople()
{
    api::AccessPeopleQuery query;
    query.permission = "taxa.write";
    return {
        .query = query,
        .answer = {
            .items = {{.id = belaId, .displayName = "Bela Placeholder", .families = {"Araceae"}, .roles = {"curator"}}},
            .nextCursor = {}}};
}

RoleExample<api::RolePreview, Nothing, api::AccessEffects> previewRole()
{
    return {.request = {.id = {}, .role = reviewer("Reviews and publishes aroids")},
            .answer = {.items = {{.id = belaId,
                                  .displayName = "Bela Placeholder",
                                  .gains = {{"taxa.publish", {"Araceae"}}},
                                  .losses = {}}},
                       .nextCursor = {},
                       .gaining = 1,
                       .losing = 0,
                       .exact = true}};
}

RoleExample<Nothing, Nothing, api::RoleConflictList> listRoleConflicts()
{
    return {.answer = {.items = {{"administrator", "auditor"}}, .nextCursor = {}}};
}

RoleExample<api::RoleConflictsInput, Nothing, api::RoleConflictList> setRoleConflicts()
{
    return {.request = {.items = {{"administrator", "auditor"}}},
            .answer = {.items = {{"administrator", "auditor"}}, .nextCursor = {}}};
}

} // namespace bloomzy::auth::examples
