#pragma once

#include "backend/core/Result.h"
#include "backend/core/crypto/SecretKey.h"

#include <string>
#include <string_view>

/// Secrets at rest: XChaCha20-Poly1305 with a nonce of its own for each, as text. The format is docs/secrets.md.
namespace bloomzy::core::crypto {

/// Where a secret belongs. It is authenticated with it, so that one cannot be put into another's place.
struct SecretPlace
{
    std::string_view purpose; ///< `signingKey`: the kind of secret, fixed in the program
    std::string_view row;     ///< what it belongs to in its table
};

/// `bz1.<key id>.<base64url of nonce, ciphertext and tag>`
[[nodiscard]] std::string seal(const SecretKey& key, std::string_view secret, const SecretPlace& place);

/// The secret; wipe() it. `malformed` when it is none of ours, was changed, belongs elsewhere or to another key: which
/// of them is not told apart.
[[nodiscard]] Result<std::string> unseal(const SecretKey& key, std::string_view sealed, const SecretPlace& place);

/// The id of the key that sealed it; empty when it is none of ours.
[[nodiscard]] std::string_view sealingKeyId(std::string_view sealed);

} // namespace bloomzy::core::crypto
