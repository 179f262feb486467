#pragma once

#include "backend/core/Result.h"

#include <string>

namespace bloomzy::backup {

/// An X25519 key pair in the text forms of age v1 (https://age-encryption.org/v1).
struct AgeIdentity
{
    std::string identity;  ///< `AGE-SECRET-KEY-1…`; wipe it after use
    std::string recipient; ///< `age1…`
};

/// A new pair from OpenSSL's generator.
[[nodiscard]] core::Result<AgeIdentity> makeAgeIdentity();

} // namespace bloomzy::backup
