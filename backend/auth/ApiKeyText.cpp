#include "backend/auth/ApiKeyText.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/crypto/Random.h"

#include <span>

namespace bloomzy::auth::apikeytext {
namespace {

constexpr std::string_view prefix = "bzk_";
constexpr std::size_t randomBytes = 32;
constexpr std::size_t randomCharacters = 43;
constexpr std::size_t checksumBytes = 4;
constexpr std::size_t checksumCharacters = 6;
constexpr std::size_t bodyCharacters = prefix.size() + randomCharacters;

std::string checksumOf(std::string_view body)
{
    const auto hash = core::crypto::sha256(body);
    return core::crypto::base64Url(std::span(hash).first(checksumBytes));
}

} // namespace

std::string make()
{
    std::string key = std::string(prefix) + core::crypto::randomToken(randomBytes);
    key += checksumOf(key);
    return key;
}

bool looksLikeOne(std::string_view text)
{
    return text.starts_with(prefix);
}

bool isOne(std::string_view text)
{
    return looksLikeOne(text) && text.size() == bodyCharacters + checksumCharacters &&
           text.substr(bodyCharacters) == checksumOf(text.substr(0, bodyCharacters));
}

} // namespace bloomzy::auth::apikeytext
