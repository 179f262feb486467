#pragma once

#include "backend/backup/age/Secret.h"
#include "backend/core/Result.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_cipher_ctx_st;

/// The primitives of age v1, all of OpenSSL. Errors are `internal`: OpenSSL has no memory or no such algorithm.
namespace bloomzy::backup::age {

using Nonce = std::array<unsigned char, 12>;
inline constexpr std::size_t tagBytes = 16;

/// HKDF with SHA-256 (RFC 5869), 32 bytes.
[[nodiscard]] core::Result<Key> hkdf(std::span<const std::byte> secret, std::string_view salt, std::string_view info);

/// HMAC-SHA-256 (RFC 2104), 32 bytes.
[[nodiscard]] core::Result<std::string> hmac(const Key& key, std::string_view text);

/// X25519 (RFC 7748); points are 32 bytes.
[[nodiscard]] core::Result<std::string> publicPoint(const Key& secret);
/// Empty where the result would be all zeros: `point` is of low order.
[[nodiscard]] core::Result<std::optional<Key>> sharedSecret(const Key& secret, std::string_view point);
[[nodiscard]] core::Result<Key> randomKey();
[[nodiscard]] core::Result<FileKey> randomFileKey();
[[nodiscard]] core::Result<std::string> randomBytes(std::size_t count);

/// ChaCha20-Poly1305 (RFC 8439) without associated data, under one key. Not for two threads at once.
class ChaChaPoly
{
public:
    [[nodiscard]] static core::Result<ChaChaPoly> with(const Key& key);

    /// `into` has room for the plaintext and the tag.
    [[nodiscard]] core::Result<void> seal(const Nonce& nonce, std::string_view plain, char* into);
    /// False when it was not sealed so; `into` has room for what is sealed without the tag and holds nothing of use
    /// then.
    [[nodiscard]] core::Result<bool> open(const Nonce& nonce, std::string_view sealed, char* into);

private:
    struct Release
    {
        void operator()(evp_cipher_ctx_st* context) const;
    };
    using Context = std::unique_ptr<evp_cipher_ctx_st, Release>;
    ChaChaPoly(Context sealing, Context opening);

    Context m_sealing;
    Context m_opening;
};

} // namespace bloomzy::backup::age
