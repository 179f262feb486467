#pragma once

#include "backend/core/Result.h"

#include <cstdint>
#include <filesystem>

namespace bloomzy::backup {

/// The free space of the disk on which a backup is prepared. Some of it is never taken, 64 MiB or a 16th of a small
/// disk: the live databases may lie on the same disk, and their logs grow while a snapshot is held.
class StagingRoom
{
public:
    explicit StagingRoom(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    /// Whether so many bytes more may be taken; `insufficientStorage` otherwise.
    [[nodiscard]] core::Result<void> check(std::uint64_t bytes) const;

private:
    std::filesystem::path m_folder;
};

} // namespace bloomzy::backup
