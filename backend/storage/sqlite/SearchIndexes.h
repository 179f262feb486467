#pragma once

#include "backend/storage/sqlite/Connection.h"

namespace bloomzy::storage {

/// The full-text indexes of a file: its FTS5 tables with external content (https://sqlite.org/fts5.html, section
/// 4.4.4). No page of theirs is damaged for quick_check when what stands in it is.

/// The names of those that FTS5's own integrity check finds damaged, or that do not agree with the table they are of.
/// For a connection that only looks: each index is copied into the connection's temporary database, where the check may
/// write. Leaves the connection with temporary tables of the same names. `insufficientStorage` when those have no room.
[[nodiscard]] core::Result<std::vector<std::string>> damagedSearchIndexes(Connection& connection);

/// Makes all of them anew from their tables, in one transaction, whatever stands in them. The names.
[[nodiscard]] core::Result<std::vector<std::string>> rebuildSearchIndexes(Connection& connection);

} // namespace bloomzy::storage
