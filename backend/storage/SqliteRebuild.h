#pragma once

#include "backend/core/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace bloomzy::storage {

/// Makes the full-text indexes in a file of openSqlite() anew from the tables they are of: all of them, in one
/// transaction, or none. The names. For whoever has the file alone. Seconds for each hundred thousand rows.
///
/// Errors: `notFound`, `forbidden`, `malformed` and `conflict` as openSqlite() has them; `insufficientStorage`;
/// `malformed` also when more than an index is damaged.
///
/// Needs a QCoreApplication.
[[nodiscard]] core::Result<std::vector<std::string>> rebuildSearchIndexes(const std::filesystem::path& file);

} // namespace bloomzy::storage
