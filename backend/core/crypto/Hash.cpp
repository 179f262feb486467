#include "backend/core/crypto/Hash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <memory>
#include <new>
#include <span>

namespace bloomzy::core::crypto {

namespace {

constexpr std::size_t digestBytes = 32;

/// Looked up once: that costs more than hashing a short text.
const EVP_MD* algorithm()
{
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> fetched(EVP_MD_fetch(nullptr, "SHA2-256", nullptr),
                                                                         &EVP_MD_free);
    return fetched.get();
}

std::string hexOf(std::span<const std::byte> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * bytes.size());
    for (const std::byte byte : bytes) {
        hex += digits[std::to_integer<unsigned>(byte) >> 4];
        hex += digits[std::to_integer<unsigned>(byte) & 0x0f];
    }
    return hex;
}

} // namespace

std::vector<std::byte> sha256(std::string_view text)
{
    std::vector<std::byte> digest(digestBytes);
    // With a fixed algorithm of the default provider, only a lack of memory can make these fail.
    if (EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char*>(digest.data()), nullptr, algorithm(),
                   nullptr) != 1)
        throw std::bad_alloc();
    return digest;
}

std::string sha256Hex(std::string_view text)
{
    return hexOf(sha256(text));
}

void Sha256::Release::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

// As above, only a lack of memory can make these fail.
Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), algorithm(), nullptr) != 1)
        throw std::bad_alloc();
}

void Sha256::add(std::string_view part)
{
    if (EVP_DigestUpdate(m_context.get(), part.data(), part.size()) != 1)
        throw std::bad_alloc();
}

std::string Sha256::hex()
{
    std::vector<std::byte> digest(digestBytes);
    if (EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr) != 1)
        throw std::bad_alloc();
    return hexOf(digest);
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
