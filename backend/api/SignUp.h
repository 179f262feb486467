#pragma once

#include <boost/describe/class.hpp>

#include <string>

/// Wire types of signing up by oneself.
namespace bloomzy::api {

/// POST /api/v1/auth/sign-up
struct SignUp
{
    std::string email;
    std::string displayName; ///< 1 to 200 characters
    std::string password;    ///< 15 to 128 characters
};
BOOST_DESCRIBE_STRUCT(SignUp, (), (email, displayName, password))

/// The same whether or not the address has an account already.
struct SignUpAnswer
{
    bool accepted = true; ///< an address without an account has one now, and signs in by the password
};
BOOST_DESCRIBE_STRUCT(SignUpAnswer, (), (accepted))

} // namespace bloomzy::api
