#include "backend/core/crypto/KeyedHash.h"

#include "backend/core/Sodium.h"

#include <bit>
#include <sodium.h>

namespace bloomzy::core::crypto {

KeyedHash::KeyedHash()
{
    static_assert(sizeof m_key == crypto_shorthash_KEYBYTES && sizeof(std::uint64_t) == crypto_shorthash_BYTES);
    requireSodium();
    crypto_shorthash_keygen(m_key.data());
}

std::uint64_t KeyedHash::of(std::string_view text) const
{
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), m_key.data());
    return std::bit_cast<std::uint64_t>(hash);
}

} // namespace bloomzy::core::crypto
