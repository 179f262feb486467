#pragma once

#include "backend/api/Health.h"

#include <atomic>
#include <cstdint>
#include <filesystem>

namespace bloomzy::host {

/// Whether the disk of a folder has room for what a server writes. Safe from any thread.
class DiskSpace
{
public:
    /// `least`: bytes that must be free for this user.
    DiskSpace(std::filesystem::path folder, std::uint64_t least)
        : m_folder(std::move(folder))
        , m_least(least)
    {
    }
    /// `disk.space`.
    [[nodiscard]] api::HealthCheck check() const;
    void setLeast(std::uint64_t least) { m_least = least; }

private:
    std::filesystem::path m_folder;
    std::atomic<std::uint64_t> m_least;
};

} // namespace bloomzy::host
