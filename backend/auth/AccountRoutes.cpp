#include "backend/auth/RouteReply.h"
#include "backend/auth/UserExamples.h"
#include "backend/auth/UserRoutes.h"

namespace bloomzy::auth {
namespace {

using http::Access;
using http::Call;
using http::Endpoint;
using http::endpoint;
using http::Method;
using http::Nothing;
using http::Reply;

constexpr std::size_t smallBody = 8 * 1024;
constexpr std::size_t bulkBody = 32 * 1024;

Access mayManage()
{
    return Access::needs(api::Permission::usersManage);
}

Endpoint suspendUser(UserAccounts& accounts)
{
    return endpoint<api::UserSuspension, Nothing, api::User>(
        {.method = Method::post,
         .path = "/api/v1/users/{id}/suspend",
         .access = mayManage(),
         .operationId = "suspendUser",
         .summary = "Keeps a user from signing in and ends their sessions at once.",
         .auditAction = "user.suspend",
         .bodyLimit = smallBody},
        [&accounts](const Call<api::UserSuspension>& call) {
            return taggedReply(accounts.suspend(call.request, call.body));
        },
        examples::suspendUser);
}

Endpoint reactivateUser(UserAccounts& accounts)
{
    return endpoint<api::UserReactivation, Nothing, api::User>(
        {.method = Method::post,
         .path = "/api/v1/users/{id}/reactivate",
         .access = mayManage().fresh(),
         .operationId = "reactivateUser",
         .summary = "Lets a suspended user sign in again.",
         .auditAction = "user.reactivate",
         .bodyLimit = smallBody},
        [&accounts](const Call<api::UserReactivation>& call) {
            return taggedReply(accounts.reactivate(call.request, call.body));
        },
        examples::reactivateUser);
}

Endpoint getUserReferences(UserAccounts& accounts)
{
    return endpoint<Nothing, Nothing, api::UserReferences>(
        {.method = Method::get,
         .path = "/api/v1/users/{id}/references",
         .access = Access::needs(api::Permission::usersRead),
         .operationId = "getUserReferences",
         .summary = "Tells what the deletion of a user would touch."},
        [&accounts](const Call<Nothing>& call) -> core::Result<Reply<api::UserReferences>> {
            BLOOMZY_TRY(auto references, accounts.references(call.request));
            return Reply<api::UserReferences>{.value = std::move(references)};
        },
        examples::getUserReferences);
}

Endpoint deleteUser(UserAccounts& accounts)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = "/api/v1/users/{id}",
         .access = mayManage().fresh(),
         .operationId = "deleteUser",
         .summary = "Deletes an account for good; the audit log and the history of taxa keep the name.",
         .auditAction = "user.delete"},
        [&accounts](const Call<Nothing>& call) -> core::Result<Reply<Nothing>> {
            BLOOMZY_CHECK(accounts.remove(call.request));
            return Reply<Nothing>{};
        },
        examples::deleteUser);
}

Endpoint changeUsers(UserAccounts& accounts)
{
    return endpoint<api::UserBulk, Nothing, api::UserBulkResult>(
        {.method = Method::post,
         .path = "/api/v1/users/bulk",
         .access = mayManage().inPerson(),
         .operationId = "changeUsers",
         .summary = "Suspends, reactivates or signs out up to 200 users, with an outcome for each.",
         .auditAction = "user.bulk",
         .bodyLimit = bulkBody,
         .cost = http::Cost::heavy,
         .recorded = http::Recorded::inParts},
        [&accounts](const Call<api::UserBulk>& call) -> core::Result<Reply<api::UserBulkResult>> {
            BLOOMZY_TRY(auto result, accounts.bulk(call.request, call.body));
            return Reply<api::UserBulkResult>{.value = std::move(result)};
        },
        examples::changeUsers);
}

} // namespace

std::vector<Endpoint> accountRoutes(UserAccounts& accounts)
{
    return {suspendUser(accounts), reactivateUser(accounts), getUserReferences(accounts), deleteUser(accounts),
            changeUsers(accounts)};
}

} // namespace bloomzy::auth
