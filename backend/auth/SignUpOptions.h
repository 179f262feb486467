#pragma once

#include <string>

namespace bloomzy::auth {

/// Whether strangers may make themselves an account.
struct SignUpOptions
{
    bool on = false;
    std::string role = "viewer"; ///< the id of what each newcomer gets

    bool operator==(const SignUpOptions&) const = default;
};

} // namespace bloomzy::auth
