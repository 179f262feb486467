#pragma once

#include "backend/storage/Migration.h"

#include <filesystem>
#include <functional>

namespace bloomzy::storage {

/// One table on its way from SQLite to PostgreSQL.
struct TransferredTable
{
    std::string name;
    std::int64_t rows = 0;
    std::string hash; ///< see rowHash(); empty when the rows were only counted
};

/// How a database of PostgreSQL was found.
enum class TransferTarget { empty, complete };

struct Transferred
{
    TransferTarget found = TransferTarget::empty;
    std::vector<TransferredTable> tables;
};

struct TransferOptions
{
    std::filesystem::path file; ///< of openSqlite(); nobody has it open; it is not changed
    std::vector<Migration> fileMigrations;
    std::string target; ///< of openPostgres()
    std::vector<Migration> targetMigrations;
    bool dryRun = false;                                                       ///< counts rows and changes nothing
    std::function<void(const std::string& table, std::int64_t rows)> progress; ///< now and then, of the copying
};

/// Copies every row of every table into an empty database, in one transaction, and compares count and hash of each
/// table as PostgreSQL has it before it commits; so after whatever interruption there is all of it or nothing. A
/// database that holds the same rows already is `complete` and is left as it is. What follows from rows is made anew:
/// search indexes, generated columns, the next numbers of identities and of the outbox.
///
/// Errors: `conflict` when the file is of another version, or the database holds other rows; `malformed` when a row
/// cannot be taken or is another one afterwards; those of inspectSqlite() and openPostgres(). Needs a QCoreApplication.
[[nodiscard]] core::Result<Transferred> transferToPostgres(const TransferOptions& options);

} // namespace bloomzy::storage
