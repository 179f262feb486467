#pragma once

#include "backend/storage/Database.h"

namespace bloomzy::storage {

/// When it returns without an error, no transaction of a writer before this call is under way any more, not even one
/// whose connection was lost while it committed: what is read afterwards is what became of it.
[[nodiscard]] core::Result<void> settle(Database& database, Deadline deadline);

} // namespace bloomzy::storage
