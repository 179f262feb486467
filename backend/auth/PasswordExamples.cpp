#include "backend/auth/PasswordExamples.h"

#include "backend/http/ExampleValues.h"

namespace bloomzy::auth::examples {

using namespace http::examples;

namespace {

constexpr const char* resetCode = "Y29kZS1mb3ItYmVsYS13aG8tZm9yZ290";

} // namespace

Of<api::PasswordChange, Nothing, Nothing> changePassword()
{
    return {.request = {.currentPassword = password, .password = "amber-kettle-3-raven-orchard"},
            .after = {"login", "refreshSession", "endOtherSessions"}};
}

Of<Nothing, Nothing, api::PasswordResetCode> beginPasswordReset()
{
    return {.path = {{"id", belaId}},
            .answer = {.code = resetCode, .expiresAt = "2026-11-23T14:32:05.123456Z"},
            .after = {"endUserSessions"}};
}

Of<api::PasswordReset, Nothing, Nothing> resetPassword()
{
    return {.request = {.code = resetCode, .password = "thistle-basalt-6-velvet-canoe"}};
}

} // namespace bloomzy::auth::examples
