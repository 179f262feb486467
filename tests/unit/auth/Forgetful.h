#pragma once

#include "backend/api/Password.h"
#include "tests/unit/auth/RoleFixture.h"

inline const std::string guestEmail = "ivy@example.org";
inline const std::string guestPassword = "tram gherkin obelisk"; // of AuthFixture::join()
inline const std::string nextPassword = "marble otter under a loud bridge";

[[nodiscard]] inline Answer beginReset(const AuthFixture& fixture, const std::string& token, const std::string& userId)
{
    return fixture.post("/api/v1/users/" + userId + "/password-reset", {}, token);
}

[[nodiscard]] inline Answer redeem(const AuthFixture& fixture, const std::string& code,
                                   const std::string& password = nextPassword)
{
    return fixture.post("/api/v1/auth/password-reset",
                        bloomzy::core::json::toJson(bloomzy::api::PasswordReset{code, password}));
}

/// An administrator, and a person who forgot the password.
class Forgetful : public RoleFixture
{
public:
    Forgetful(TestDatabases& databases, bloomzy::storage::Engine engine)
        : RoleFixture(databases, engine)
    {
        begin();
        guest = join(tokens.accessToken, guestEmail, "viewer");
        guestId = idOf(guest.accessToken);
    }
    [[nodiscard]] std::string code() const
    {
        return beginReset(*this, tokens.accessToken, guestId).as<bloomzy::api::PasswordResetCode>().code;
    }
    /// Somebody who manages users and may see plants, and no more.
    [[nodiscard]] bloomzy::api::TokenPair host() const
    {
        const std::string role =
            made(roleWith("Hosts", {granted("users.manage"), granted("users.read"), granted("taxa.read")}));
        return join(tokens.accessToken, "hugo@example.org", role);
    }

    bloomzy::api::TokenPair guest;
    std::string guestId;
};
