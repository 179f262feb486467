#pragma once

#include "backend/core/Result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

/// Private files and folders: 0600 and 0700, owned by the user who runs the program. In every error `detail` says what
/// to do without naming the path, which is in `cause`; a program that ends because of one prints both.
namespace bloomzy::core {

/// Creates the folder (0700) and what is missing above it; an existing one must pass checkPrivate().
[[nodiscard]] Result<void> makePrivateFolder(const std::filesystem::path& folder);

/// `forbidden` when the group or others may read, write or enter; `notFound` when there is nothing.
[[nodiscard]] Result<void> checkPrivate(const std::filesystem::path& path);

/// Creates an empty file (0600) unless there is one; an existing one must be a regular file that passes checkPrivate().
[[nodiscard]] Result<void> makePrivateFile(const std::filesystem::path& file);

/// The content, after checkPrivate(). More than `limit` bytes is `tooLarge`.
[[nodiscard]] Result<std::string> readPrivateFile(const std::filesystem::path& file, std::size_t limit);

/// Replaces the file (0600) as a whole and durably: whoever reads it, and after whatever crash, finds all of the old or
/// all of the new content.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view content);

/// Removes the file durably; none is fine.
[[nodiscard]] Result<void> removeFile(const std::filesystem::path& file);

/// Renames durably within a folder: after whatever crash, `to` is all of the old or all of the new file.
[[nodiscard]] Result<void> renameFile(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace bloomzy::core
