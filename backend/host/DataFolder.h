#pragma once

#include "backend/backup/restore/RestoreJournal.h"
#include "backend/core/FolderLock.h"
#include "backend/host/StartFailure.h"

#include <filesystem>

namespace bloomzy::host {

/// The folder that holds everything a server keeps, owned by this process until the object goes. All of it is 0700 and
/// 0600. `store/` is what a restore switches; `audit/` lies beside it and stays.
class DataFolder
{
public:
    /// Creates what is missing and takes the folder's lock. A restore that was cut off is ended first: afterwards
    /// `store/` is all of the former data or all of the restored ones (backup::recoverRestore()).
    [[nodiscard]] static Started<DataFolder> open(const std::filesystem::path& root);

    [[nodiscard]] std::filesystem::path root() const { return m_root; }
    [[nodiscard]] std::filesystem::path store() const { return m_root / "store"; }
    [[nodiscard]] std::filesystem::path audit() const { return m_root / "audit"; }
    [[nodiscard]] std::filesystem::path keys() const { return m_root / "keys"; }
    [[nodiscard]] std::filesystem::path tls() const { return m_root / "tls"; }
    [[nodiscard]] std::filesystem::path imports() const { return m_root / "imports"; }
    [[nodiscard]] std::filesystem::path run() const { return m_root / "run"; }
    /// How the last restore stood when the folder was opened.
    [[nodiscard]] const std::optional<backup::RestoreJournal>& restore() const { return m_restore; }

private:
    DataFolder(std::filesystem::path root, core::FolderLock lock)
        : m_root(std::move(root))
        , m_lock(std::move(lock))
    {
    }

    std::filesystem::path m_root;
    core::FolderLock m_lock;
    std::optional<backup::RestoreJournal> m_restore;
};

/// Why a file or folder was refused (ErrorCode::forbidden): others may use it, or the server may not.
[[nodiscard]] StartReason reasonOfRefusal(const std::filesystem::path& path);

/// The start failure behind an error of core or storage about `path`.
[[nodiscard]] StartFailure folderFailure(const core::Error& error, const std::filesystem::path& path);

} // namespace bloomzy::host
