#pragma once

#include "backend/storage/Migration.h"

#include <filesystem>

/// What is looked at before a file from elsewhere takes the place of a live database. Needs a QCoreApplication.
namespace bloomzy::storage {

struct SqliteProof
{
    std::vector<std::string> pendingMigrations; ///< that openSqlite() would apply, by name
    std::vector<std::string> damage; ///< what PRAGMA integrity_check and foreign_key_check tell, the first ten of each
};

/// As inspectSqlite(), and looks at every row, index and reference too: seconds for each hundred megabytes.
[[nodiscard]] core::Result<SqliteProof> proveSqlite(const std::filesystem::path& file,
                                                    const std::vector<Migration>& migrations);

/// `malformed`, with the name, when the file has a table, index, view or trigger that `migrations` do not make, or not
/// one that they make, or as another text: a trigger is a program that would run in the server. None of them may be
/// pending. `scratch` is a file that is made for it, and removed.
[[nodiscard]] core::Result<void> checkSqliteSchema(const std::filesystem::path& file,
                                                   const std::vector<Migration>& migrations,
                                                   const std::filesystem::path& scratch);

} // namespace bloomzy::storage
