#pragma once

#include "backend/backup/restore/RestoreJournal.h"

/// The files of a restore before they become live. All calls block; no one else writes there.
namespace bloomzy::backup {

/// Copies the files of `part` from `from` to `into`, a folder that is there. What is not a regular file is refused.
/// What was written before an error stays, for the caller to remove.
[[nodiscard]] core::Result<void> copyPart(const RestorePart& part, const std::filesystem::path& from,
                                          const std::filesystem::path& into);

/// Moves them within a file system, whatever they are: checkPart() follows.
[[nodiscard]] core::Result<void> movePart(const RestorePart& part, const std::filesystem::path& from,
                                          const std::filesystem::path& into);

/// `malformed`, with the name of what is wrong, unless `folder` holds the files of `part` and nothing else, and all of
/// them and the folder itself are this user's own, files 0600 with one name each, the folder 0700: no links, no
/// devices, nothing that somebody else could have open by another name.
[[nodiscard]] core::Result<void> checkPart(const RestorePart& part, const std::filesystem::path& folder);

/// Makes the files and their names durable, the names last.
[[nodiscard]] core::Result<void> syncPart(const RestorePart& part, const std::filesystem::path& folder);
[[nodiscard]] core::Result<void> syncFolder(const std::filesystem::path& folder);

/// With all that is in it, and durably; links are removed and not followed. None is fine.
[[nodiscard]] core::Result<void> removeTree(const std::filesystem::path& folder);

} // namespace bloomzy::backup
