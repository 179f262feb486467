#pragma once

#include "backend/storage/Migration.h"

#include <vector>

namespace bloomzy::host {

/// Of the database `system`, where small services that serve the server itself keep their tables side by side.
[[nodiscard]] std::vector<storage::Migration> systemMigrations(storage::Engine engine);
/// The host's own tables there.
[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::host
