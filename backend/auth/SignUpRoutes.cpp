#include "backend/auth/RouteReply.h"
#include "backend/auth/SignUpService.h"
#include "backend/http/ExampleValues.h"

namespace bloomzy::auth {
namespace {

using http::Access;
using http::Call;
using http::Nothing;

constexpr std::size_t smallBody = 8 * 1024;

http::ExampleOf<api::SignUp, Nothing, api::SignUpAnswer> signUpExample()
{
    return {.request = {.email = "cora@example.org",
                        .displayName = "Cora Placeholder",
                        .password = http::examples::password},
            .answer = {},
            .after = {"updateSettings"}};
}

} // namespace

std::vector<http::Endpoint> signUpRoutes(SignUpService& service)
{
    return {http::endpoint<api::SignUp, Nothing, api::SignUpAnswer>(
        {.method = http::Method::post,
         .path = "/api/v1/auth/sign-up",
         .access = Access::open("people without an account make one, where the operator lets them"),
         .operationId = "signUp",
         .summary = "Makes the caller an account, where the setting accounts.signUp is on; an address that has one "
                    "already is answered alike, and its account stays as it is.",
         .auditAction = "user.signUp",
         .bodyLimit = smallBody,
         .successStatus = 202},
        [&service](Call<api::SignUp> call) { return reply(service.signUp(call.request, std::move(call.body))); },
        signUpExample)};
}

} // namespace bloomzy::auth
