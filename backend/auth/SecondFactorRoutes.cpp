#include "backend/auth/SecondFactorRoutes.h"

#include "backend/auth/AuthExamples.h"
#include "backend/auth/RouteReply.h"
#include "backend/auth/SecondFactorExamples.h"
#include "backend/http/Problem.h"

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

/// A refusal, so that no client takes it for a session: the problem carries what the second step needs.
http::Response secondFactorAsked(api::SecondFactorChallenge challenge, std::string_view traceId)
{
    api::Problem body = http::problemDetails(core::makeError(api::ErrorCode::secondFactorRequired, {}), traceId);
    body.secondFactor = std::move(challenge);
    return {
        .status = body.status, .contentType = std::string(http::problemMediaType), .body = core::json::toJson(body)};
}

core::Result<http::Response> loggedIn(SignInService& signIn, Call<api::LoginRequest> call)
{
    BLOOMZY_TRY(SignInAnswer answer, signIn.login(call.request, std::move(call.body)));
    if (auto* challenge = std::get_if<api::SecondFactorChallenge>(&answer))
        return secondFactorAsked(std::move(*challenge), call.request.traceId);
    return http::written(Reply<api::TokenPair>{std::get<api::TokenPair>(std::move(answer))});
}

Endpoint login(const RouteServices& services)
{
    return endpoint<api::LoginRequest, Nothing, api::TokenPair>(
        {.method = Method::post,
         .path = "/api/v1/auth/login",
         .access = Access::open("this is how people sign in"),
         .operationId = "login",
         .summary = "Signs in by email address and password. An account with a second factor gets the problem "
                    "`secondFactorRequired` (401) with a challenge instead.",
         .auditAction = "session.login",
         .bodyLimit = smallBody},
        [&signIn = services.signIn](Call<api::LoginRequest> call) { return loggedIn(signIn, std::move(call)); },
        examples::login);
}

Endpoint loginWithSecondFactor(const RouteServices& services)
{
    return endpoint<api::SecondFactorLogin, Nothing, api::TokenPair>(
        {.method = Method::post,
         .path = "/api/v1/auth/login/second-factor",
         .access = Access::open("the challenge stands for a password that was right"),
         .operationId = "loginWithSecondFactor",
         .summary = "Ends a sign-in of an account with a second factor, by a code of the app or a recovery code.",
         .auditAction = "session.login",
         .bodyLimit = smallBody},
        [&signIn = services.secondFactorSignIn](const Call<api::SecondFactorLogin>& call) {
            return reply(signIn.complete(call.request, call.body));
        },
        examples::loginWithSecondFactor);
}

Endpoint stepUp(const RouteServices& services)
{
    return endpoint<api::StepUpRequest, Nothing, api::StepUp>(
        {.method = Method::post,
         .path = "/api/v1/auth/step-up",
         .access = Access::signedIn().inPerson(),
         .operationId = "stepUp",
         .summary = "Proves again who the caller is: by a code where the account has a second factor, otherwise by the "
                    "password. The tokens of the answer take the place of the session's former ones, which end.",
         .auditAction = "session.stepUp",
         .bodyLimit = smallBody},
        [&steps = services.stepUp](const Call<api::StepUpRequest>& call) {
            return reply(steps.prove(call.request, call.body));
        },
        examples::stepUp);
}

Endpoint getSecondFactor(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, api::SecondFactorState>(
        {.method = Method::get,
         .path = "/api/v1/auth/second-factor",
         .access = Access::signedIn().inPerson(),
         .operationId = "getSecondFactor",
         .summary = "Tells whether the caller has a second factor, and how many recovery codes are left."},
        [&factor = services.secondFactor](const Call<Nothing>& call) { return reply(factor.state(call.request)); },
        examples::getSecondFactor);
}

Endpoint beginSecondFactor(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, api::SecondFactorSeed>(
        {.method = Method::post,
         .path = "/api/v1/auth/second-factor",
         .access = Access::signedIn().fresh(),
         .operationId = "beginSecondFactor",
         .summary = "Makes a seed for the caller's authenticator app, in the place of one that was not confirmed; it "
                    "is shown once, and asks for nothing until it is confirmed.",
         .auditAction = "secondFactor.begin",
         .successStatus = 201},
        [&factor = services.secondFactor](const Call<Nothing>& call) { return reply(factor.begin(call.request)); },
        examples::beginSecondFactor);
}

Endpoint confirmSecondFactor(const RouteServices& services)
{
    return endpoint<api::SecondFactorConfirmation, Nothing, api::RecoveryCodes>(
        {.method = Method::post,
         .path = "/api/v1/auth/second-factor/confirm",
         .access = Access::signedIn().fresh(),
         .operationId = "confirmSecondFactor",
         .summary = "Shows that the app has the seed, and makes it the account's second factor; the recovery codes in "
                    "the answer are shown once.",
         .auditAction = "secondFactor.confirm",
         .bodyLimit = smallBody},
        [&factor = services.secondFactor](const Call<api::SecondFactorConfirmation>& call) {
            return reply(factor.confirm(call.request, call.body));
        },
        examples::confirmSecondFactor);
}

Endpoint renewRecoveryCodes(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, api::RecoveryCodes>(
        {.method = Method::post,
         .path = "/api/v1/auth/second-factor/recovery-codes",
         .access = Access::signedIn().fresh(),
         .operationId = "renewRecoveryCodes",
         .summary = "Makes ten new recovery codes, shown once; the former ones are good no more.",
         .auditAction = "secondFactor.renewRecoveryCodes"},
        [&factor = services.secondFactor](const Call<Nothing>& call) {
            return reply(factor.renewRecoveryCodes(call.request));
        },
        examples::renewRecoveryCodes);
}

Endpoint removeSecondFactor(const RouteServices& services)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = "/api/v1/auth/second-factor",
         .access = Access::signedIn().fresh(),
         .operationId = "removeSecondFactor",
         .summary = "Removes the caller's second factor and its recovery codes; from then on the password is enough.",
         .auditAction = "secondFactor.remove"},
        [&factor = services.secondFactor](const Call<Nothing>& call) -> core::Result<Reply<Nothing>> {
            BLOOMZY_CHECK(factor.remove(call.request));
            return Reply<Nothing>{};
        },
        examples::removeSecondFactor);
}

} // namespace

std::vector<Endpoint> secondFactorRoutes(const RouteServices& services)
{
    std::vector<Endpoint> routes;
    for (const auto make : {login, loginWithSecondFactor, stepUp, getSecondFactor, beginSecondFactor,
                            confirmSecondFactor, renewRecoveryCodes, removeSecondFactor})
        routes.push_back(make(services));
    return routes;
}

} // namespace bloomzy::auth
