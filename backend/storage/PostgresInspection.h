#pragma once

#include "backend/storage/Migration.h"

namespace bloomzy::storage {

/// Looks at a database of openPostgres() without changing it, also while a server uses it: the names of the migrations
/// that the next start applies. Errors are those of openPostgres().
[[nodiscard]] core::Result<std::vector<std::string>> inspectPostgres(const std::string& target,
                                                                     const std::vector<Migration>& migrations);

} // namespace bloomzy::storage
