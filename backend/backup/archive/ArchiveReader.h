#pragma once

#include "backend/backup/age/Keys.h"
#include "backend/backup/archive/Manifest.h"
#include "backend/backup/archive/Watch.h"

#include <filesystem>
#include <span>

/// Reads a backup file, docs/backup-format.md, and takes nothing but exactly what writeArchive() writes: one age file,
/// one zstd frame, the manifest, then the members that it lists, in its order, byte for byte as it says, and the end.
/// Memory is bounded whatever the sizes: 10 MiB.
///
/// Errors: `malformed` names the member that is not what it must be; `invalid` with code `backup.key` for another key
/// and with `backup.newer` for a newer format; `conflict` with cause `cancelled`; those of the file itself.
namespace bloomzy::backup::archive {

/// Only as far as the manifest, which is authenticated; what follows it may still be damaged.
[[nodiscard]] core::Result<Manifest> readManifest(const std::filesystem::path& file,
                                                  std::span<const age::Identity> identities);

/// Reads all of it and writes nothing. That the counts of rows are true only unpackArchive() can see. A manifest that
/// lists more than `mostBytes` is refused before the first member, here and there: a small file can unpack to a lot.
[[nodiscard]] core::Result<Manifest> verifyArchive(const std::filesystem::path& file,
                                                   std::span<const age::Identity> identities, const Watch& watch = {},
                                                   std::int64_t mostBytes = sizeLimit);

/// The rows of each table of a database file.
using TableCounter = std::function<core::Result<std::vector<TableRows>>(const std::filesystem::path& database)>;

/// Unpacks into `folder`, which there must not be yet (`conflict`) and which is private (0700, files 0600),
/// manifest.json with it, counts the rows of each database by `counter`, and leaves all of it on the disk. Nothing is
/// ever written outside of `folder`, and after an error it is gone. `insufficientStorage` before the first member when
/// the disk has no room for what the manifest lists.
[[nodiscard]] core::Result<Manifest> unpackArchive(const std::filesystem::path& file,
                                                   std::span<const age::Identity> identities,
                                                   const std::filesystem::path& folder, const TableCounter& counter,
                                                   const Watch& watch = {}, std::int64_t mostBytes = sizeLimit);

} // namespace bloomzy::backup::archive
