#pragma once

#include "backend/storage/Database.h"

#include <string>

namespace bloomzy::catalog {

/// Takes the person's name out of what they wrote, which keeps their id: taxa, their history, imports, in slices that
/// each commit; and the answers to requests of theirs. May be repeated.
[[nodiscard]] core::Result<void> eraseAuthor(storage::Database& database, const std::string& userId);

} // namespace bloomzy::catalog
