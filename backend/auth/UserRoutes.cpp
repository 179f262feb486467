#include "backend/auth/UserRoutes.h"

#include "backend/auth/UserExamples.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::auth {
namespace {

using http::Access;
using http::Call;
using http::Endpoint;
using http::endpoint;
using http::Method;
using http::Nothing;
using http::Reply;

Endpoint listUsers(const RouteServices& services)
{
    return endpoint<Nothing, api::UserQuery, api::UserPage>(
        {.method = Method::get,
         .path = "/api/v1/users",
         .access = Access::needs(api::Permission::usersRead),
         .operationId = "listUsers",
         .summary = "Lists users, filtered, searched and sorted."},
        [&list = services.list](const Call<Nothing, api::UserQuery>& call) -> core::Result<Reply<api::UserPage>> {
            BLOOMZY_TRY(auto page, list.page(call.request, call.query));
            return Reply<api::UserPage>{.value = std::move(page)};
        },
        examples::listUsers());
}

Endpoint getUser(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, api::User>(
        {.method = Method::get,
         .path = "/api/v1/users/{id}",
         .access = Access::needs(api::Permission::usersRead),
         .operationId = "getUser",
         .summary = "Reads one user."},
        [&list = services.list](const Call<Nothing>& call) -> core::Result<Reply<api::User>> {
            BLOOMZY_TRY(auto user, list.byId(call.request.pathParameter("id"), call.request.deadline));
            std::string tag = http::revisionTag(user.revision);
            return Reply<api::User>{.value = std::move(user), .etag = std::move(tag)};
        },
        examples::getUser());
}

} // namespace

std::vector<Endpoint> userRoutes(const RouteServices& services)
{
    std::vector<Endpoint> routes{listUsers(services), getUser(services)};
    std::ranges::move(accountRoutes(services.accounts), std::back_inserter(routes));
    std::ranges::move(sessionRoutes(services.userSessions), std::back_inserter(routes));
    routes.push_back(exportRoute(services.exports));
    return routes;
}

} // namespace bloomzy::auth
