#include "backend/core/crypto/SecretKey.h"

#include "backend/core/Sodium.h"
#include "backend/core/crypto/Base64.h"

#include <sodium.h>

namespace bloomzy::core::crypto {

namespace {

constexpr std::string_view idPurpose = "bloomzy secret key id";
constexpr std::size_t idBytes = 9;

std::string idOf(std::span<const std::byte> key)
{
    // Keyed by the secret: without it nothing can be tried against the id that would not be tried against a box too.
    std::vector<std::byte> hash(crypto_generichash_BYTES);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(idPurpose.data()), idPurpose.size(),
                       reinterpret_cast<const unsigned char*>(key.data()), key.size());
    hash.resize(idBytes);
    return base64Url(hash);
}

std::string_view withoutEnd(std::string_view text)
{
    const auto last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

} // namespace

SecretKey::SecretKey(Bytes bytes)
    : m_bytes(std::move(bytes))
    , m_id(idOf(m_bytes))
{
}

SecretKey SecretKey::random()
{
    requireSodium();
    Bytes bytes(size);
    randombytes_buf(bytes.data(), bytes.size());
    return SecretKey(std::move(bytes));
}

std::optional<SecretKey> SecretKey::fromBytes(std::string_view bytes)
{
    requireSodium();
    if (bytes.size() != size)
        return {};
    const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
    return SecretKey(Bytes(first, first + size));
}

std::optional<SecretKey> SecretKey::fromHex(std::string_view text)
{
    requireSodium();
    const std::string_view digits = withoutEnd(text);
    if (digits.size() != 2 * size)
        return {};
    Bytes bytes(size);
    std::size_t length = 0;
    if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), digits.data(), digits.size(),
                       nullptr, &length, nullptr) != 0 ||
        length != size)
        return {};
    return SecretKey(std::move(bytes));
}

std::string SecretKey::hex() const
{
    std::string text(2 * size + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(m_bytes.data()), m_bytes.size());
    text.resize(2 * size);
    return text;
}

} // namespace bloomzy::core::crypto
