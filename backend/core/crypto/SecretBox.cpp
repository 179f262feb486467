#include "backend/core/crypto/SecretBox.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Random.h"

#include <sodium.h>

namespace bloomzy::core::crypto {

namespace {

constexpr std::string_view version = "bz1.";
constexpr std::size_t nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* octets(const void* bytes)
{
    return static_cast<const unsigned char*>(bytes);
}

/// With lengths, so that no two places read alike.
std::string associatedData(const std::string& keyId, const SecretPlace& place)
{
    std::string data = std::string(version) + keyId + "\n";
    for (const std::string_view part : {place.purpose, place.row})
        data.append(std::to_string(part.size())).append(":").append(part).append("\n");
    return data;
}

Error cannotOpen(std::string cause)
{
    return makeError(api::ErrorCode::malformed,
                     "A stored secret cannot be read: it was changed, or the key is another one. It was left as it is.",
                     std::move(cause));
}

} // namespace

std::string seal(const SecretKey& key, std::string_view secret, const SecretPlace& place)
{
    const std::string data = associatedData(key.id(), place);
    std::vector<std::byte> box = randomBytes(nonceBytes);
    box.resize(nonceBytes + secret.size() + tagBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(box.data() + nonceBytes), nullptr,
                                               octets(secret.data()), secret.size(), octets(data.data()), data.size(),
                                               nullptr, octets(box.data()), octets(key.bytes().data()));
    return std::string(version) + key.id() + "." + base64Url(box);
}

std::string_view sealingKeyId(std::string_view sealed)
{
    if (!sealed.starts_with(version))
        return {};
    const auto end = sealed.find('.', version.size());
    return end == std::string_view::npos ? std::string_view() : sealed.substr(version.size(), end - version.size());
}

Result<std::string> unseal(const SecretKey& key, std::string_view sealed, const SecretPlace& place)
{
    const std::string_view keyId = sealingKeyId(sealed);
    if (keyId != key.id())
        return cannotOpen("sealed with key \"" + std::string(keyId.substr(0, 32)) + "\", not " + key.id());
    const auto box = decodeBase64Url(sealed.substr(version.size() + keyId.size() + 1));
    if (!box || box->size() < nonceBytes + tagBytes)
        return cannotOpen("not a box");
    const std::string data = associatedData(key.id(), place);
    std::string secret(box->size() - nonceBytes - tagBytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(secret.data()), nullptr, nullptr,
                                                   octets(box->data() + nonceBytes), box->size() - nonceBytes,
                                                   octets(data.data()), data.size(), octets(box->data()),
                                                   octets(key.bytes().data())) != 0)
        return cannotOpen("the tag does not fit");
    return secret;
}

} // namespace bloomzy::core::crypto
