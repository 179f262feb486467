#include "backend/auth/UserRoutes.h"

#include "backend/auth/RouteReply.h"
#include "backend/auth/UserExamples.h"

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
        [&list = services.list](const Call<Nothing, api::UserQuery>& call) {
            return reply(list.page(call.request, call.query));
        },
        examples::listUsers);
}

Endpoint getUser(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, api::User>(
        {.method = Method::get,
         .path = "/api/v1/users/{id}",
         .access = Access::needs(api::Permission::usersRead),
         .operationId = "getUser",
         .summary = "Reads one user."},
        [&list = services.list](const Call<Nothing>& call) {
            return taggedReply(list.byId(call.request.pathParameter("id"), call.request.deadline));
        },
        examples::getUser);
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
