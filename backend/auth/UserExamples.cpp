#include "backend/auth/UserExamples.h"

#include "backend/http/ExampleValues.h"

namespace bloomzy::auth::examples {

using namespace http::examples;

api::User bela(api::UserStatus status)
{
    return {.id = belaId,
            .email = belaEmail,
            .displayName = "Bela Placeholder",
            .status = status,
            .roles = {"curator"},
            .createdAt = time,
            .lastSignInAt = {},
            .sessions = 0,
            .revision = 1};
}

Of<Nothing, api::UserQuery, api::UserPage> listUsers()
{
    api::UserQuery query;
    query.q = "bela";
    query.status = {api::UserStatus::active, api::UserStatus::invited};
    query.sort = api::UserSort::lastSignInDescending;
    query.limit = 50;
    query.count = true;
    query.facets = true;
    return {.query = query,
            .answer = {.items = {bela(api::UserStatus::active)},
                       .nextCursor = {},
                       .count = 1,
                       .countIsLower = {},
                       .facets = api::UserFacets{.total = 2,
                                                 .status = {{"active", 2}, {"invited", 0}, {"suspended", 0}},
                                                 .role = {{"administrator", 1}, {"curator", 1}}}}};
}

Of<Nothing, Nothing, api::User> getUser()
{
    return {.path = {{"id", belaId}}, .answer = bela(api::UserStatus::active)};
}

Of<api::UserSuspension, Nothing, api::User> suspendUser()
{
    api::User user = bela(api::UserStatus::suspended);
    user.revision = 2;
    return {.path = {{"id", belaId}},
            .request = {.reason = "Left the team.", .revision = {}},
            .answer = user,
            .after = {"removeSecondFactor", "getUser", "listUsers"}};
}

Of<api::UserReactivation, Nothing, api::User> reactivateUser()
{
    api::User user = bela(api::UserStatus::active);
    user.revision = 3;
    return {.path = {{"id", belaId}}, .request = {.revision = {}}, .answer = user, .after = {"suspendUser"}};
}

Of<Nothing, Nothing, api::UserReferences> getUserReferences()
{
    return {.path = {{"id", belaId}},
            .answer = {.roles = {"curator"}, .sessions = 1, .savedViews = 3, .isCaller = false}};
}

Of<Nothing, Nothing, Nothing> deleteUser()
{
    return {.path = {{"id", belaId}}, .after = {"changeUsers", "getUserReferences"}};
}

Of<api::UserBulk, Nothing, api::UserBulkResult> changeUsers()
{
    api::User user = bela(api::UserStatus::active);
    user.revision = 3;
    return {.request = {.ids = {belaId}, .action = api::UserBulkAction::signOut, .reason = {}},
            .answer = {.items = {{.id = belaId, .done = true, .user = user, .code = {}, .detail = {}}},
                       .done = 1,
                       .failed = 0},
            .after = {"reactivateUser"}};
}

} // namespace bloomzy::auth::examples
