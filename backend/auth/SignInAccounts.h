#pragma once

#include "backend/core/crypto/Hash.h"

#include <string>
#include <string_view>

/// What failed tries are counted by (table sign_in_failures): hashes, so that nothing that was typed is kept.
namespace bloomzy::auth {

/// Of an address as people sign in by it, whether or not anybody has it.
[[nodiscard]] inline std::string passwordAccount(std::string_view email)
{
    return core::crypto::sha256Hex(email);
}

/// Of the codes of a person's second factor.
[[nodiscard]] inline std::string codeAccount(std::string_view userId)
{
    return core::crypto::sha256Hex("second factor of " + std::string(userId));
}

} // namespace bloomzy::auth
