#include "backend/auth/AuthRoutes.h"

#include "backend/auth/AuthExamples.h"
#include "backend/auth/PasswordRoutes.h"
#include "backend/auth/RouteReply.h"
#include "backend/auth/SecondFactorRoutes.h"
#include "backend/auth/UserRoutes.h"

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

constexpr std::size_t smallBody = 8 * 1024;

Endpoint getSetup(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, api::SetupState>(
        {.method = Method::get,
         .path = "/api/v1/setup",
         .access = Access::open("a console asks before anybody can sign in"),
         .operationId = "getSetup",
         .summary = "Tells whether the first administrator is still missing.",
         .quick = true},
        [&setup = services.setup](const Call<Nothing>&) { return reply(core::Result<api::SetupState>(setup.state())); },
        examples::getSetup);
}

Endpoint completeSetup(const RouteServices& services)
{
    return endpoint<api::SetupRequest, Nothing, api::TokenPair>(
        {.method = Method::post,
         .path = "/api/v1/setup",
         .access = Access::open("the one-time token in the data folder stands for the administrator to be"),
         .operationId = "completeSetup",
         .summary = "Creates the first administrator and signs them in.",
         .auditAction = "setup.complete",
         .bodyLimit = smallBody,
         .successStatus = 201},
        [&setup = services.setup](Call<api::SetupRequest> call) {
            return reply(setup.complete(call.request, std::move(call.body)));
        },
        examples::completeSetup);
}

Endpoint refresh(const RouteServices& services)
{
    return endpoint<api::RefreshRequest, Nothing, api::TokenPair>(
        {.method = Method::post,
         .path = "/api/v1/auth/refresh",
         .access = Access::open("the refresh token stands for the session"),
         .operationId = "refreshSession",
         .summary = "Exchanges a refresh token for new tokens; a used one ends its session.",
         .auditAction = "session.refresh",
         .bodyLimit = smallBody,
         .recorded = http::Recorded::never},
        [&sessions = services.sessions](const Call<api::RefreshRequest>& call) {
            return reply(sessions.refresh(call.request, call.body.refreshToken));
        },
        examples::refresh);
}

Endpoint logout(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::post,
         .path = "/api/v1/auth/logout",
         .access = Access::signedIn().inPerson(),
         .operationId = "logout",
         .summary = "Ends the caller's session at once.",
         .auditAction = "session.logout"},
        [&sessions = services.sessions](const Call<Nothing>& call) -> core::Result<Reply<Nothing>> {
            BLOOMZY_CHECK(sessions.logout(call.request));
            return Reply<Nothing>{};
        });
}

Endpoint checkPassword(const RouteServices& services)
{
    return endpoint<api::PasswordCheckRequest, Nothing, api::PasswordCheck>(
        {.method = Method::post,
         .path = "/api/v1/auth/password-check",
         .access = Access::open("people choose a password before they can sign in; nothing is stored"),
         .operationId = "checkPassword",
         .summary = "Says what the server would say of a new password, and stores nothing.",
         .auditAction = "auth.passwordCheck",
         .bodyLimit = smallBody,
         .recorded = http::Recorded::never},
        [&advice = services.advice](Call<api::PasswordCheckRequest> call) {
            return reply(advice.check(call.request, std::move(call.body)));
        },
        examples::checkPassword);
}

Endpoint getMe(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, api::Me>(
        {.method = Method::get,
         .path = "/api/v1/auth/me",
         .access = Access::signedIn(),
         .operationId = "getMe",
         .summary = "Tells who is signed in and what they may do."},
        [&directory = services.directory](const Call<Nothing>& call) { return reply(directory.me(call.request)); },
        examples::getMe);
}

Endpoint acceptInvitation(const RouteServices& services)
{
    return endpoint<api::InvitationAcceptance, Nothing, api::TokenPair>(
        {.method = Method::post,
         .path = "/api/v1/auth/accept-invitation",
         .access = Access::open("the invitation code stands for the person"),
         .operationId = "acceptInvitation",
         .summary = "Sets the invited person's password and signs them in.",
         .auditAction = "user.acceptInvitation",
         .bodyLimit = smallBody},
        [&invitations = services.invitations](Call<api::InvitationAcceptance> call) {
            return reply(invitations.accept(call.request, std::move(call.body)));
        },
        examples::acceptInvitation);
}

Endpoint getKeys(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, api::JwkSet>(
        {.method = Method::get,
         .path = "/.well-known/jwks.json",
         .access = Access::open("public keys, for whoever verifies an access token"),
         .operationId = "getJwks",
         .summary = "Lists the public keys that verify access tokens (RFC 7517).",
         .responseMediaType = "application/jwk-set+json",
         .quick = true},
        [&jwt = services.jwt, &clock = services.clock](const Call<Nothing>&) {
            return reply(core::Result<api::JwkSet>(api::JwkSet{jwt.publicKeys(clock.now())}));
        },
        examples::getKeys);
}

core::Result<Reply<api::InvitedUser>> invited(InvitationService& invitations, Call<api::UserInvitation> call)
{
    BLOOMZY_TRY(auto user, invitations.invite(call.request, std::move(call.body)));
    std::string location = "/api/v1/users/" + user.user.id;
    return Reply<api::InvitedUser>{.value = std::move(user), .location = std::move(location)};
}

Endpoint inviteUser(const RouteServices& services)
{
    return endpoint<api::UserInvitation, Nothing, api::InvitedUser>(
        {.method = Method::post,
         .path = "/api/v1/users",
         .access = Access::needs(api::Permission::usersManage).fresh(),
         .operationId = "inviteUser",
         .summary = "Invites a person; the code in the answer is shown once.",
         .auditAction = "user.invite",
         .bodyLimit = smallBody,
         .successStatus = 201},
        [&invitations = services.invitations](Call<api::UserInvitation> call) {
            return invited(invitations, std::move(call));
        },
        examples::inviteUser);
}

} // namespace

std::vector<Endpoint> authRoutes(const RouteServices& services)
{
    std::vector<Endpoint> routes;
    for (const auto make :
         {getSetup, completeSetup, refresh, logout, checkPassword, getMe, acceptInvitation, getKeys, inviteUser})
        routes.push_back(make(services));
    std::ranges::move(secondFactorRoutes(services), std::back_inserter(routes));
    std::ranges::move(passwordRoutes(services), std::back_inserter(routes));
    std::ranges::move(userRoutes(services), std::back_inserter(routes));
    return routes;
}

} // namespace bloomzy::auth
