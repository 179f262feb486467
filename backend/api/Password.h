#pragma once

#include <boost/describe/class.hpp>

#include <string>

/// Wire types of changing one's password, and of the reset of a forgotten one. Times are RFC 3339 UTC.
namespace bloomzy::api {

/// POST /api/v1/auth/password
struct PasswordChange
{
    std::string currentPassword;
    std::string password; ///< the new one: 15 to 128 characters
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (currentPassword, password))

/// Answer of POST /api/v1/users/{id}/password-reset.
struct PasswordResetCode
{
    std::string code;      ///< shown once; good for one use
    std::string expiresAt; ///< 24 hours after it was made
};
BOOST_DESCRIBE_STRUCT(PasswordResetCode, (), (code, expiresAt))

/// POST /api/v1/auth/password-reset
struct PasswordReset
{
    std::string code;     ///< that an administrator gave to the person
    std::string password; ///< the new one: 15 to 128 characters
};
BOOST_DESCRIBE_STRUCT(PasswordReset, (), (code, password))

} // namespace bloomzy::api
