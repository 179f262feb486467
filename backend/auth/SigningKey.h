#pragma once

#include "backend/api/Auth.h"
#include "backend/core/Result.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct evp_pkey_st;

namespace bloomzy::auth {

/// A P-256 key that signs access tokens (ES256, RFC 7518 §3.4). Safe from any thread.
class SigningKey
{
public:
    [[nodiscard]] static core::Result<SigningKey> generate();
    /// From a PEM private key without a passphrase. `malformed` when it is none, or not on P-256.
    [[nodiscard]] static core::Result<SigningKey> fromPem(std::string_view pem);

    /// PKCS #8, the private half: wipe() it.
    [[nodiscard]] core::Result<std::string> pem() const;

    /// r || s, 64 bytes.
    [[nodiscard]] core::Result<std::vector<std::byte>> sign(std::string_view text) const;
    [[nodiscard]] bool verify(std::string_view text, std::span<const std::byte> signature) const;
    /// The public half; its `kid` is the RFC 7638 thumbprint.
    [[nodiscard]] const api::Jwk& publicKey() const { return m_public; }

private:
    using Key = std::shared_ptr<evp_pkey_st>;
    SigningKey(Key key, api::Jwk publicKey)
        : m_key(std::move(key))
        , m_public(std::move(publicKey))
    {
    }
    static core::Result<SigningKey> fromKey(Key key);

    Key m_key;
    api::Jwk m_public;
};

} // namespace bloomzy::auth
