#include "backend/core/crypto/Mac.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <new>

namespace bloomzy::core::crypto {
namespace {

constexpr std::string_view derivation = "bloomzy derived key\n";

} // namespace

std::string hmacSha256(const SecretKey& key, std::string_view text)
{
    std::string mac(SecretKey::size, '\0');
    unsigned int bytes = 0;
    // With a fixed algorithm of the default provider, only a lack of memory can make this fail.
    if (!HMAC(EVP_sha256(), key.bytes().data(), static_cast<int>(key.bytes().size()),
              reinterpret_cast<const unsigned char*>(text.data()), text.size(),
              reinterpret_cast<unsigned char*>(mac.data()), &bytes) ||
        bytes != mac.size())
        throw std::bad_alloc();
    return mac;
}

SecretKey derivedKey(const SecretKey& key, std::string_view purpose)
{
    std::string bytes = hmacSha256(key, std::string(derivation).append(purpose));
    auto derived = SecretKey::fromBytes(bytes);
    wipe(bytes);
    return std::move(*derived);
}

} // namespace bloomzy::core::crypto
