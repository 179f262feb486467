#pragma once

#include "backend/storage/DatabaseStats.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bloomzy::host {

/// Prometheus text of what the databases counted, by name.
[[nodiscard]] std::string
databaseMetrics(const std::vector<std::pair<std::string_view, storage::DatabaseStats>>& databases);

} // namespace bloomzy::host
