#include "backend/backup/age/FileKeys.h"

#include "backend/backup/age/Base64.h"
#include "backend/backup/age/Failures.h"

#include <algorithm>
#include <optional>

namespace bloomzy::backup::age {

namespace {

constexpr std::string_view x25519Type = "X25519";
constexpr std::string_view scryptType = "scrypt";
constexpr std::string_view x25519Info = "age-encryption.org/v1/X25519";
constexpr std::size_t pointBytes = 32;
constexpr std::size_t wrappedBytes = FileKey::size() + tagBytes;

/// Of a wrapping key each nonce is used once, because the key is.
constexpr Nonce zeroNonce{};

core::Result<ChaChaPoly> wrappingCipher(const Key& shared, std::string_view ephemeral, const Recipient& recipient)
{
    BLOOMZY_TRY(const Key key, hkdf(shared.bytes(), std::string(ephemeral) + recipient.point(), x25519Info));
    return ChaChaPoly::with(key);
}

bool isOf(const Stanza& stanza, std::string_view type)
{
    return stanza.arguments.front() == type;
}

/// What a stanza of type X25519 holds.
struct Share
{
    std::string ephemeral;
    std::string_view wrapped;
};

core::Result<std::vector<Share>> sharesOf(std::span<const Stanza> stanzas)
{
    std::vector<Share> shares;
    for (const Stanza& stanza : stanzas) {
        if (isOf(stanza, scryptType) && stanzas.size() > 1)
            return headerFailure("a passphrase beside another recipient");
        if (!isOf(stanza, x25519Type))
            continue;
        const auto ephemeral = stanza.arguments.size() == 2 ? decodeUnpaddedBase64(stanza.arguments[1]) : std::nullopt;
        if (!ephemeral || ephemeral->size() != pointBytes)
            return headerFailure("an X25519 stanza without one share of 32 bytes");
        if (stanza.body.size() != wrappedBytes)
            return headerFailure("a wrapped key of another length");
        shares.push_back({*ephemeral, stanza.body});
    }
    return shares;
}

core::Result<std::optional<FileKey>> opened(const Share& share, const Identity& identity)
{
    BLOOMZY_TRY(const auto shared, sharedSecret(identity.secret(), share.ephemeral));
    if (!shared)
        return headerFailure("a share of low order");
    BLOOMZY_TRY(ChaChaPoly cipher, wrappingCipher(*shared, share.ephemeral, identity.recipient()));
    FileKey key;
    BLOOMZY_TRY(const bool fits, cipher.open(zeroNonce, share.wrapped, reinterpret_cast<char*>(key.data())));
    return fits ? std::optional(key) : std::nullopt;
}

} // namespace

core::Result<Stanza> wrap(const FileKey& fileKey, const Recipient& recipient)
{
    BLOOMZY_TRY(const Key secret, randomKey());
    BLOOMZY_TRY(const std::string ephemeral, publicPoint(secret));
    BLOOMZY_TRY(const auto shared, sharedSecret(secret, recipient.point()));
    if (!shared)
        return core::invalid("/recipient", "backup.recipient", "Nobody can open what is encrypted for this recipient.");
    BLOOMZY_TRY(ChaChaPoly cipher, wrappingCipher(*shared, ephemeral, recipient));
    Stanza stanza{{std::string(x25519Type), unpaddedBase64(ephemeral)}, std::string(wrappedBytes, '\0')};
    const std::string_view plain(reinterpret_cast<const char*>(fileKey.data()), FileKey::size());
    BLOOMZY_CHECK(cipher.seal(zeroNonce, plain, stanza.body.data()));
    return stanza;
}

core::Result<FileKey> unwrap(std::span<const Stanza> stanzas, std::span<const Identity> identities)
{
    BLOOMZY_TRY(const auto shares, sharesOf(stanzas));
    for (const Share& share : shares) {
        for (const Identity& identity : identities) {
            BLOOMZY_TRY(const auto key, opened(share, identity));
            if (key)
                return *key;
        }
    }
    return keyFailure();
}

core::Result<std::string> headerMac(const FileKey& fileKey, std::string_view authenticated)
{
    BLOOMZY_TRY(const Key key, hkdf(fileKey.bytes(), {}, "header"));
    return hmac(key, authenticated);
}

core::Result<ChaChaPoly> payloadCipher(const FileKey& fileKey, std::string_view nonce)
{
    BLOOMZY_TRY(const Key key, hkdf(fileKey.bytes(), nonce, "payload"));
    return ChaChaPoly::with(key);
}

Nonce chunkNonce(std::uint64_t index, bool last)
{
    Nonce nonce{};
    // 64 of the 88 bits that count: more chunks than there are disks for.
    for (std::size_t i = 0; i < sizeof index; ++i)
        nonce[10 - i] = static_cast<unsigned char>(index >> (8 * i));
    nonce[11] = last ? 1 : 0;
    return nonce;
}

} // namespace bloomzy::backup::age
