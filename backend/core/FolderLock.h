#pragma once

#include "backend/core/FileDescriptor.h"
#include "backend/core/Result.h"

#include <filesystem>

namespace bloomzy::core {

/// The right to use a data folder, held by one process at a time until it ends or lets go: flock(2) on FOLDER/lock,
/// which stays behind as an empty file.
class FolderLock
{
public:
    /// `unavailable` when another process (or another FolderLock of this one) holds it.
    [[nodiscard]] static Result<FolderLock> take(const std::filesystem::path& folder);

private:
    explicit FolderLock(FileDescriptor file)
        : m_file(std::move(file))
    {
    }

    FileDescriptor m_file;
};

} // namespace bloomzy::core
