#pragma once

#include "backend/core/Result.h"

#include <filesystem>

namespace bloomzy::backup {

/// DIR/backup: where backups are prepared and looked at. Nothing in it outlives the work that it is for.
[[nodiscard]] std::filesystem::path workRoot(const std::filesystem::path& dataFolder);

/// Removes what work that was cut off left there. Before any work begins, under the data folder's lock.
[[nodiscard]] core::Result<void> clearWorkRoot(const std::filesystem::path& dataFolder);

/// A folder of its own for one piece of work (0700), removed with all in it.
class WorkFolder
{
public:
    [[nodiscard]] static core::Result<WorkFolder> make(const std::filesystem::path& dataFolder);
    WorkFolder(WorkFolder&& other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    WorkFolder& operator=(WorkFolder&&) = delete;
    ~WorkFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit WorkFolder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }

    std::filesystem::path m_path;
};

} // namespace bloomzy::backup
