#pragma once

#include "backend/api/SecondFactor.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/unit/auth/AuthFixture.h"

#include <string>
#include <vector>

inline const std::string secondFactorPath = "/api/v1/auth/second-factor";

/// The administrator of a fixture, with an authenticator app and the codes that they wrote down.
class SecondFactorPerson
{
public:
    /// Signed in by the setup; begins and confirms.
    explicit SecondFactorPerson(AuthFixture& fixture);

    /// What the app shows now, or so many steps later.
    [[nodiscard]] std::string code(int steps = 0) const;
    /// Lets the app show another code.
    void waitForNextCode() { m_fixture.clock.advance(std::chrono::seconds(30)); }
    /// The first step of a sign-in: its challenge.
    [[nodiscard]] std::string challenge() const;
    [[nodiscard]] Answer login(const std::string& challenge, const std::string& code,
                               const std::string& address = "192.0.2.1") const;
    [[nodiscard]] Answer stepUp(const std::string& token, const std::string& code) const;

    bloomzy::api::TokenPair tokens;
    std::string secret; ///< base32
    std::vector<std::string> recoveryCodes;

private:
    AuthFixture& m_fixture;
};

/// POST /api/v1/auth/second-factor/confirm
[[nodiscard]] Answer confirm(const AuthFixture& fixture, const std::string& token, const std::string& code);
/// Begins and confirms, for whom the token is of.
[[nodiscard]] bool turnOn(const AuthFixture& fixture, const std::string& token);
/// What an app with this secret shows at the fixture's time, or so many steps later.
[[nodiscard]] std::string codeOf(const AuthFixture& fixture, const std::string& secret, int steps = 0);
