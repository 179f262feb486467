#pragma once

#include "backend/api/Keys.h"
#include "backend/core/Result.h"
#include "backend/core/crypto/SecretKey.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Where master keys lie, and which of them there are. docs/secrets.md says what each place is for.
namespace bloomzy::host {

struct MasterKeyPlaces
{
    std::filesystem::path credentials;                 ///< systemd's $CREDENTIALS_DIRECTORY; empty: none
    std::optional<core::crypto::SecretKey> handedOver; ///< by who started the server
    std::filesystem::path keys;                        ///< DIR/keys
};

struct FoundMasterKey
{
    core::crypto::SecretKey key;
    api::MasterKeyPlace place;
    bool next = false; ///< made to become the key of its place: a change of the master key is under way
};

inline constexpr std::string_view masterKeyCredential = "bloomzy-master-key";
/// The name of the file in DIR/keys, 64 hexadecimal digits.
inline constexpr std::string_view masterKeyFileName = "master-key";
/// Beside each, what becomes it: `bloomzy-master-key.next`, `master-key.next`.
inline constexpr std::string_view nextSuffix = ".next";

/// Every master key that lies somewhere, the one that is to be used first: systemd credential, handed over, file.
/// Refuses (`invalid`, `forbidden`) what is there and cannot be read or is no key, naming the place.
[[nodiscard]] core::Result<std::vector<FoundMasterKey>> findMasterKeys(const MasterKeyPlaces& places);

/// Of the process's environment.
[[nodiscard]] std::filesystem::path credentialsDirectory();

/// Reads 64 hexadecimal digits and a line's end from a descriptor that the process was started with, and closes it.
[[nodiscard]] core::Result<core::crypto::SecretKey> readHandedOverKey(int descriptor);

/// `systemd credential`, `handed over at the start`, `file keys/master-key`
[[nodiscard]] std::string_view placeWords(api::MasterKeyPlace place);

} // namespace bloomzy::host
