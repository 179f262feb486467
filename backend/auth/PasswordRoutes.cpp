#include "backend/auth/PasswordRoutes.h"

#include "backend/auth/PasswordExamples.h"
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

Endpoint changePassword(PasswordChangeService& changes)
{
    return endpoint<api::PasswordChange, Nothing, Nothing>(
        {.method = Method::post,
         .path = "/api/v1/auth/password",
         .access = Access::signedIn().fresh(),
         .operationId = "changePassword",
         .summary = "Changes the caller's password and ends all their other sessions.",
         .auditAction = "user.changePassword",
         .bodyLimit = smallBody},
        [&changes](Call<api::PasswordChange> call) {
            return reply(changes.change(call.request, std::move(call.body)));
        },
        examples::changePassword);
}

Endpoint beginPasswordReset(PasswordResetService& resets)
{
    return endpoint<Nothing, Nothing, api::PasswordResetCode>(
        {.method = Method::post,
         .path = "/api/v1/users/{id}/password-reset",
         .access = Access::needs(api::Permission::usersManage).fresh(),
         .operationId = "beginPasswordReset",
         .summary = "Makes a code by which a user chooses a new password; it is shown once, and a former one is good "
                    "no more.",
         .auditAction = "user.beginPasswordReset",
         .successStatus = 201},
        [&resets](const Call<Nothing>& call) { return reply(resets.begin(call.request)); },
        examples::beginPasswordReset);
}

Endpoint resetPassword(PasswordResetService& resets)
{
    return endpoint<api::PasswordReset, Nothing, Nothing>(
        {.method = Method::post,
         .path = "/api/v1/auth/password-reset",
         .access = Access::open("the code stands for the person"),
         .operationId = "resetPassword",
         .summary = "Sets the person's password by a code, and ends all their sessions. A second factor stays.",
         .auditAction = "user.resetPassword",
         .bodyLimit = smallBody},
        [&resets](Call<api::PasswordReset> call) { return reply(resets.redeem(call.request, std::move(call.body))); },
        examples::resetPassword);
}

} // namespace

std::vector<Endpoint> passwordRoutes(const RouteServices& services)
{
    return {changePassword(services.passwordChange), beginPasswordReset(services.passwordReset),
            resetPassword(services.passwordReset)};
}

} // namespace bloomzy::auth
