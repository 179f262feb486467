#pragma once

#include "backend/host/StorePlan.h"

namespace bloomzy::host {

/// Whether its file has a byte.
[[nodiscard]] bool holdsSomething(const StorePlan& plan);

/// Databases of a folder of SQLite files that have no byte although the folder was in use with them: what they held is
/// gone. A first start that was cut off leaves such a file too, but nothing after it: databases are made in order, and
/// a data key is kept in the first one when all are there.
///
/// Needs a QCoreApplication. Nobody in this process may have the databases open.
[[nodiscard]] std::vector<StorePlan> emptiedDatabases(const std::filesystem::path& folder);

} // namespace bloomzy::host
