#pragma once

#include "backend/storage/Migration.h"

#include <filesystem>

namespace bloomzy::storage {

/// What a look at a database file told.
struct SqliteInspection
{
    std::vector<std::string> pendingMigrations; ///< that the next start applies, by name
    std::vector<std::string> damage; ///< what PRAGMA quick_check tells, the first ten; none: every page is whole
};

/// Looks at a file of openSqlite() without changing it or what lies beside it, also while a server uses it. Reads every
/// page: seconds for each gigabyte. Changes that a killed process left in the log are looked at as well.
///
/// Errors: `notFound`; `forbidden` when it cannot be read; `malformed` and `conflict` as openSqlite() has them;
/// `unavailable` when the log has no index beside it, so that only a start can take it up.
///
/// Needs a QCoreApplication.
[[nodiscard]] core::Result<SqliteInspection> inspectSqlite(const std::filesystem::path& file,
                                                           const std::vector<Migration>& migrations);

/// Names the full-text indexes that are damaged, in a file of which inspectSqlite() found every page whole, in the same
/// way: nothing is changed. Seconds for each hundred thousand rows. Errors as inspectSqlite() has them, and
/// `insufficientStorage` when the folder for temporary files has no room for a copy of the indexes, in which they are
/// looked at. Needs a QCoreApplication.
[[nodiscard]] core::Result<std::vector<std::string>> inspectSearchIndexes(const std::filesystem::path& file);

/// Reads a file of openSqlite() in one snapshot, in the same way: nothing is changed. Errors as inspectSqlite() has
/// them, and those of `work`.
[[nodiscard]] core::Result<void> lookIntoSqlite(const std::filesystem::path& file, const Database::Read& work);

} // namespace bloomzy::storage
