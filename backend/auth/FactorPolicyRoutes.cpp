#include "backend/auth/FactorPolicyService.h"
#include "backend/auth/RouteReply.h"
#include "backend/auth/SecondFactorExamples.h"

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

Endpoint getPolicy(FactorPolicyService& service)
{
    return endpoint<Nothing, Nothing, api::SecondFactorPolicy>(
        {.method = Method::get,
         .path = "/api/v1/access/second-factor-policy",
         .access = Access::needs(api::Permission::rolesRead),
         .operationId = "getSecondFactorPolicy",
         .summary = "Tells who must have a second factor."},
        [&service](const Call<Nothing>& call) { return reply(service.read(call.request)); },
        examples::getSecondFactorPolicy);
}

Endpoint setPolicy(FactorPolicyService& service)
{
    return endpoint<api::SecondFactorPolicy, Nothing, api::SecondFactorPolicy>(
        {.method = Method::put,
         .path = "/api/v1/access/second-factor-policy",
         .access = Access::needs(api::Permission::rolesManage).fresh(),
         .operationId = "setSecondFactorPolicy",
         .summary = "Sets who must have a second factor, and how long they have to set one up.",
         .auditAction = "role.setFactorPolicy",
         .bodyLimit = smallBody},
        [&service](const Call<api::SecondFactorPolicy>& call) { return reply(service.set(call.request, call.body)); },
        examples::setSecondFactorPolicy);
}

Endpoint removeOfUser(FactorPolicyService& service)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = "/api/v1/users/{id}/second-factor",
         .access = Access::needs(api::Permission::usersManage).fresh(),
         .operationId = "removeUserSecondFactor",
         .summary = "Removes somebody's second factor with its recovery codes, and ends their sessions.",
         .auditAction = "user.removeSecondFactor"},
        [&service](const Call<Nothing>& call) -> core::Result<Reply<Nothing>> {
            BLOOMZY_CHECK(service.removeOfUser(call.request));
            return Reply<Nothing>{};
        },
        examples::removeUserSecondFactor);
}

} // namespace

std::vector<Endpoint> factorPolicyRoutes(FactorPolicyService& service)
{
    return {getPolicy(service), setPolicy(service), removeOfUser(service)};
}

} // namespace bloomzy::auth
