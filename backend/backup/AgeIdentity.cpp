#include "backend/backup/AgeIdentity.h"

#include "backend/backup/Bech32.h"
#include "backend/core/crypto/Hash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>

namespace bloomzy::backup {

namespace {

using RawKey = std::array<std::byte, 32>;

struct KeyDeleter
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

using ReadRaw = int (*)(const EVP_PKEY*, unsigned char*, std::size_t*);

bool readRaw(ReadRaw read, const EVP_PKEY* key, RawKey& into)
{
    std::size_t length = into.size();
    return read(key, reinterpret_cast<unsigned char*>(into.data()), &length) == 1 && length == into.size();
}

std::string upperCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

} // namespace

core::Result<AgeIdentity> makeAgeIdentity()
{
    const std::unique_ptr<EVP_PKEY, KeyDeleter> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519"));
    RawKey secret{};
    RawKey shared{};
    if (!key || !readRaw(EVP_PKEY_get_raw_private_key, key.get(), secret) ||
        !readRaw(EVP_PKEY_get_raw_public_key, key.get(), shared)) {
        OPENSSL_cleanse(secret.data(), secret.size());
        return core::internalError("OpenSSL made no X25519 key");
    }
    std::string lower = bech32("age-secret-key-", secret);
    OPENSSL_cleanse(secret.data(), secret.size());
    AgeIdentity made{upperCase(lower), bech32("age", shared)};
    core::crypto::wipe(lower);
    return made;
}

} // namespace bloomzy::backup
