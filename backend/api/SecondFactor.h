#pragma once

#include "backend/api/Auth.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of the second factor and of step-up, below /api/v1/auth. What the first step of such a sign-in answers
/// with is SecondFactorChallenge (Problem.h).
namespace bloomzy::api {

/// GET /api/v1/auth/second-factor: the caller's own.
struct SecondFactorState
{
    bool active = false;
    std::optional<std::string> activeSince;
    std::int32_t recoveryCodesLeft = 0;
};
BOOST_DESCRIBE_STRUCT(SecondFactorState, (), (active, activeSince, recoveryCodesLeft))

/// POST /api/v1/auth/second-factor: a new seed, which asks for nothing until it is confirmed.
struct SecondFactorSeed
{
    std::string secret; ///< 160 bits in base32 (RFC 4648), to be typed into an authenticator app; shown once
    std::string uri;    ///< `otpauth://totp/…`: the same for a QR code
};
BOOST_DESCRIBE_STRUCT(SecondFactorSeed, (), (secret, uri))

/// POST /api/v1/auth/second-factor/confirm
struct SecondFactorConfirmation
{
    std::string code; ///< six digits, from the app
};
BOOST_DESCRIBE_STRUCT(SecondFactorConfirmation, (), (code))

/// Answer of confirm and of POST /api/v1/auth/second-factor/recovery-codes; those of before are good no more.
struct RecoveryCodes
{
    std::vector<std::string> codes; ///< ten, each good once in the place of a code of the app; shown once
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))

/// POST /api/v1/auth/login/second-factor
struct SecondFactorLogin
{
    std::string challenge; ///< of the problem `secondFactorRequired`, which the password was answered with
    std::string code;      ///< six digits from the app, or a recovery code
};
BOOST_DESCRIBE_STRUCT(SecondFactorLogin, (), (challenge, code))

/// POST /api/v1/auth/step-up
struct StepUpRequest
{
    std::optional<std::string> password; ///< of an account without a second factor
    std::optional<std::string> code;     ///< of one with: six digits from the app, or a recovery code
};
BOOST_DESCRIBE_STRUCT(StepUpRequest, (), (password, code))

/// GET and PUT /api/v1/access/second-factor-policy: who must have a second factor.
struct SecondFactorPolicy
{
    std::vector<std::string> roles; ///< ids; whoever has one of these, or one that inherits from it
    std::int32_t graceDays = 7;     ///< 0 to 90: from the assignment of the role, or from now on for a new one
};
BOOST_DESCRIBE_STRUCT(SecondFactorPolicy, (), (roles, graceDays))

/// The session goes on with these tokens; those of before are good no more.
struct StepUp : TokenPair
{
    std::string freshUntil; ///< until then the session may do what asks for a fresh proof
};
BOOST_DESCRIBE_STRUCT(StepUp, (TokenPair), (freshUntil))

} // namespace bloomzy::api
