#include "backend/auth/ApiKeyRoutes.h"

#include "backend/auth/ApiKeyExamples.h"
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

constexpr std::size_t smallBody = 8 * 1024;
constexpr const char* ownKeys = "/api/v1/auth/api-keys";
constexpr const char* ownKey = "/api/v1/auth/api-keys/{keyId}";
constexpr const char* userKeys = "/api/v1/users/{id}/api-keys";
constexpr const char* userKey = "/api/v1/users/{id}/api-keys/{keyId}";

Endpoint listOwnApiKeys(ApiKeyService& keys)
{
    return endpoint<Nothing, Nothing, api::ApiKeyList>(
        {.method = Method::get,
         .path = ownKeys,
         .access = Access::signedIn().inPerson(),
         .operationId = "listOwnApiKeys",
         .summary = "Lists the caller's API keys; no secret stands in the answer."},
        [&keys](const Call<Nothing>& call) { return reply(keys.own(call.request)); }, examples::listOwnApiKeys);
}

Endpoint createApiKey(ApiKeyService& keys)
{
    return endpoint<api::ApiKeyInput, Nothing, api::NewApiKey>(
        {.method = Method::post,
         .path = ownKeys,
         .access = Access::signedIn().fresh(),
         .operationId = "createApiKey",
         .summary = "Makes an API key for the caller; its secret is shown once.",
         .auditAction = "user.createApiKey",
         .bodyLimit = smallBody,
         .successStatus = 201},
        [&keys](Call<api::ApiKeyInput> call) { return reply(keys.create(call.request, std::move(call.body))); },
        examples::createApiKey);
}

Endpoint removeOwnApiKey(ApiKeyService& keys)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = ownKey,
         .access = Access::signedIn().inPerson(),
         .operationId = "removeOwnApiKey",
         .summary = "Removes one of the caller's API keys, which is refused at once.",
         .auditAction = "user.removeApiKey"},
        [&keys](const Call<Nothing>& call) { return reply(keys.removeOwn(call.request)); }, examples::removeOwnApiKey);
}

Endpoint listUserApiKeys(ApiKeyService& keys)
{
    return endpoint<Nothing, Nothing, api::ApiKeyList>(
        {.method = Method::get,
         .path = userKeys,
         .access = Access::needs(api::Permission::usersRead).inPerson(),
         .operationId = "listUserApiKeys",
         .summary = "Lists a user's API keys; no secret stands in the answer."},
        [&keys](const Call<Nothing>& call) { return reply(keys.ofUser(call.request)); }, examples::listUserApiKeys);
}

Endpoint removeUserApiKey(ApiKeyService& keys)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = userKey,
         .access = Access::needs(api::Permission::usersManage).inPerson(),
         .operationId = "removeUserApiKey",
         .summary = "Removes one of a user's API keys, which is refused at once.",
         .auditAction = "user.removeApiKey"},
        [&keys](const Call<Nothing>& call) { return reply(keys.removeOfUser(call.request)); },
        examples::removeUserApiKey);
}

} // namespace

std::vector<Endpoint> apiKeyRoutes(ApiKeyService& keys)
{
    return {listOwnApiKeys(keys), createApiKey(keys), removeOwnApiKey(keys), listUserApiKeys(keys),
            removeUserApiKey(keys)};
}

} // namespace bloomzy::auth
