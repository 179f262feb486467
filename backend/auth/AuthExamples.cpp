#include "backend/auth/AuthExamples.h"

#include "backend/auth/UserExamples.h"
#include "backend/http/ExampleValues.h"

namespace bloomzy::auth::examples {
namespace {

using namespace http::examples;

constexpr const char* invitationCode = "aW52aXRhdGlvbi1mb3ItYmVsYQ";

} // namespace

api::TokenPair tokens(const std::string& name)
{
    return {.accessToken = "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9." + name + "Claims." + name + "Signature",
            .refreshToken = "Zm9yLW9uZS11c2Utb25seQ" + name + ".b25lLWZhbWlseQ" + name,
            .expiresIn = 600};
}

Of<Nothing, Nothing, api::SetupState> getSetup()
{
    return {.answer = {.needed = false, .version = "0.1.0"}};
}

Of<api::SetupRequest, Nothing, api::TokenPair> completeSetup()
{
    return {.request = {.token = "c2V0dXAtdG9rZW4tb2YtdGhlLWZvbGRlcg",
                        .email = adaEmail,
                        .displayName = adaName,
                        .password = password},
            .answer = tokens("Setup")};
}

Of<api::LoginRequest, Nothing, api::TokenPair> login()
{
    return {.request = {.email = adaEmail, .password = password}, .answer = tokens("Login")};
}

Of<api::RefreshRequest, Nothing, api::TokenPair> refresh()
{
    return {.request = {.refreshToken = tokens("Login").refreshToken}, .answer = tokens("Refresh")};
}

Of<api::PasswordCheckRequest, Nothing, api::PasswordCheck> checkPassword()
{
    return {.request = {.password = "monstera2026", .email = belaEmail, .displayName = "Bela Placeholder"},
            .answer = {.acceptable = false, .score = 1, .reasons = {"password.tooShort"}}};
}

Of<Nothing, Nothing, api::Me> getMe()
{
    return {.answer = {.id = adaId,
                       .email = adaEmail,
                       .displayName = adaName,
                       .sessionId = sessionId,
                       .roles = {"administrator"},
                       .permissions = {"taxa.read", "taxa.write", "users.read", "audit.read"},
                       .roleNames = {""}}};
}

Of<api::UserInvitation, Nothing, api::InvitedUser> inviteUser()
{
    const auto invited = bela(api::UserStatus::invited);
    return {.request = {.email = invited.email, .displayName = invited.displayName, .roles = invited.roles},
            .answer = {.user = invited, .invitationCode = invitationCode}};
}

Of<api::InvitationAcceptance, Nothing, api::TokenPair> acceptInvitation()
{
    return {.request = {.invitationCode = invitationCode, .password = "copper-meadow-5-violin-harbor"},
            .answer = tokens("Accept")};
}

Of<Nothing, Nothing, api::JwkSet> getKeys()
{
    return {.answer = {.keys = {{.x = "eC1vZi1hLWtleS1mb3ItdGhlLXJlZmVyZW5jZS1BQkM",
                                 .y = "eS1vZi1hLWtleS1mb3ItdGhlLXJlZmVyZW5jZS1BQkM",
                                 .kid = "a2lkLW9mLWEta2V5LWZvci10aGUtcmVmZXJlbmNlLUE"}}}};
}

} // namespace bloomzy::auth::examples
