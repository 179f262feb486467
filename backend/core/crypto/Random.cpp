#include "backend/core/crypto/Random.h"

#include "backend/core/Sodium.h"
#include "backend/core/crypto/Base64.h"

#include <sodium.h>

namespace bloomzy::core::crypto {

std::vector<std::byte> randomBytes(std::size_t count)
{
    requireSodium();
    std::vector<std::byte> bytes(count);
    if (count > 0)
        randombytes_buf(bytes.data(), count);
    return bytes;
}

std::string randomToken(std::size_t count)
{
    auto bytes = randomBytes(count);
    auto token = base64Url(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return token;
}

} // namespace bloomzy::core::crypto
