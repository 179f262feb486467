#pragma once

#include "backend/backup/age/Header.h"
#include "backend/backup/age/Keys.h"
#include "backend/backup/age/Primitives.h"

#include <span>

/// How a file key is wrapped for recipients of type X25519 and what is derived from it, https://c2sp.org/age.
namespace bloomzy::backup::age {

[[nodiscard]] core::Result<Stanza> wrap(const FileKey& fileKey, const Recipient& recipient);

/// The file key of the first stanza that one of the identities opens. Stanzas of other types are passed over; one of
/// type X25519 that breaks its form, and one of type scrypt that is not alone, is headerFailure(); where nothing opens
/// it is keyFailure().
[[nodiscard]] core::Result<FileKey> unwrap(std::span<const Stanza> stanzas, std::span<const Identity> identities);

/// The MAC of a header's authenticated text.
[[nodiscard]] core::Result<std::string> headerMac(const FileKey& fileKey, std::string_view authenticated);
/// Of the chunks; `nonce` is the 16 bytes that stand before them.
[[nodiscard]] core::Result<ChaChaPoly> payloadCipher(const FileKey& fileKey, std::string_view nonce);

inline constexpr std::size_t payloadNonceBytes = 16;
inline constexpr std::size_t chunkBytes = std::size_t{64} * 1024;

/// 11 bytes that count, and one that says whether the chunk is the last.
[[nodiscard]] Nonce chunkNonce(std::uint64_t index, bool last);

} // namespace bloomzy::backup::age
