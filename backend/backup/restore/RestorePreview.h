#pragma once

#include "backend/storage/SqliteProof.h"
#include "backend/storage/TableRows.h"

#include <functional>
#include <optional>

/// What a restore would bring, without touching anything live.
namespace bloomzy::backup {

/// A database as it came out of a backup, and the one that is live.
struct PreviewSource
{
    std::string service;
    std::filesystem::path file;                 ///< private, closed, with nothing beside it; it is not changed
    std::vector<storage::Migration> migrations; ///< of this program
    /// Rows of the live one; none where there is no live one.
    std::function<core::Result<std::vector<storage::TableRows>>()> now = {};
};

struct TableChange
{
    std::string service;
    std::string table;
    std::int64_t now = 0;
    std::int64_t then = 0; ///< after the restore

    [[nodiscard]] std::int64_t change() const { return then - now; }
};

struct RestorePreview
{
    std::vector<TableChange> tables; ///< by service as they were given, then by name; without a server's bookkeeping
    std::vector<std::string> migrations; ///< `catalog: 20261128T1400_saved_views`, that the restored data need
};

/// Looks at each file as a restore needs it: whether it is one of ours and whole, row by row, whether its schema is
/// what its migrations make, and whether what it lacks of this version can be made, on a copy. `folder` is private and
/// holds copies while it runs; it is emptied before and removed afterwards. Files are gigabytes: this takes as long as
/// reading them twice.
///
/// Errors: `malformed` with the database's name; `conflict` when a newer version made one, with `version`, the one that
/// made the backup; `insufficientStorage`. Needs a QCoreApplication.
[[nodiscard]] core::Result<RestorePreview> previewRestore(const std::vector<PreviewSource>& sources,
                                                          const std::filesystem::path& folder,
                                                          const std::string& version);

} // namespace bloomzy::backup
