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

constexpr const char* ownSessions = "/api/v1/auth/sessions";
constexpr const char* ownSession = "/api/v1/auth/sessions/{sessionId}";
constexpr const char* userSessions = "/api/v1/users/{id}/sessions";
constexpr const char* userSession = "/api/v1/users/{id}/sessions/{sessionId}";

Endpoint listOwnSessions(UserSessions& sessions)
{
    return endpoint<Nothing, Nothing, api::UserSessionList>(
        {.method = Method::get,
         .path = ownSessions,
         .access = Access::signedIn().inPerson(),
         .operationId = "listOwnSessions",
         .summary = "Lists the caller's live sessions."},
        [&sessions](const Call<Nothing>& call) { return reply(sessions.own(call.request)); },
        examples::listOwnSessions);
}

Endpoint endOwnSession(UserSessions& sessions)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = ownSession,
         .access = Access::signedIn().inPerson(),
         .operationId = "endOwnSession",
         .summary = "Ends one of the caller's sessions at once.",
         .auditAction = "user.endSession"},
        [&sessions](const Call<Nothing>& call) { return reply(sessions.endOwn(call.request)); },
        examples::endOwnSession);
}

Endpoint endOtherSessions(UserSessions& sessions)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = ownSessions,
         .access = Access::signedIn().inPerson(),
         .operationId = "endOtherSessions",
         .summary = "Ends all of the caller's sessions but the one that asks.",
         .auditAction = "user.endOtherSessions"},
        [&sessions](const Call<Nothing>& call) { return reply(sessions.endOthers(call.request)); },
        examples::endOtherSessions);
}

Endpoint listUserSessions(UserSessions& sessions)
{
    return endpoint<Nothing, Nothing, api::UserSessionList>(
        {.method = Method::get,
         .path = userSessions,
         .access = Access::needs(api::Permission::usersRead).inPerson(),
         .operationId = "listUserSessions",
         .summary = "Lists a user's live sessions."},
        [&sessions](const Call<Nothing>& call) { return reply(sessions.ofUser(call.request)); },
        examples::listUserSessions);
}

Endpoint endUserSession(UserSessions& sessions)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = userSession,
         .access = Access::needs(api::Permission::usersManage).inPerson(),
         .operationId = "endUserSession",
         .summary = "Ends one of a user's sessions at once.",
         .auditAction = "user.endSession"},
        [&sessions](const Call<Nothing>& call) { return reply(sessions.endOfUser(call.request)); },
        examples::endUserSession);
}

Endpoint endUserSessions(UserSessions& sessions)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = userSessions,
         .access = Access::needs(api::Permission::usersManage).inPerson(),
         .operationId = "endUserSessions",
         .summary = "Signs a user out everywhere.",
         .auditAction = "user.signOut"},
        [&sessions](const Call<Nothing>& call) { return reply(sessions.endAllOfUser(call.request)); },
        examples::endUserSessions);
}

} // namespace

std::vector<Endpoint> sessionRoutes(UserSessions& sessions)
{
    return {listOwnSessions(sessions),  endOwnSession(sessions),  endOtherSessions(sessions),
            listUserSessions(sessions), endUserSession(sessions), endUserSessions(sessions)};
}

} // namespace bloomzy::auth
