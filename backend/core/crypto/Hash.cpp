#include "backend/core/crypto/Hash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <new>

namespace bloomzy::core::crypto {

std::vector<std::byte> sha256(std::string_view text)
{
    std::vector<std::byte> digest(32);
    // With a fixed algorithm of the default provider, only a lack of memory can make these fail.
    if (EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char*>(digest.data()), nullptr, EVP_sha256(),
                   nullptr) != 1)
        throw std::bad_alloc();
    return digest;
}

std::string sha256Hex(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(64);
    for (const std::byte byte : sha256(text)) {
        hex += digits[std::to_integer<unsigned>(byte) >> 4];
        hex += digits[std::to_integer<unsigned>(byte) & 0x0f];
    }
    return hex;
}

bool equalConstantTime(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

void wipe(std::string& secret)
{
    // What a longer value left behind the end goes too.
    secret.resize(secret.capacity());
    OPENSSL_cleanse(secret.data(), secret.size());
    secret.clear();
}

void wipe(void* memory, std::size_t bytes) noexcept
{
    OPENSSL_cleanse(memory, bytes);
}

} // namespace bloomzy::core::crypto
