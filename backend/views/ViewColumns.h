#pragma once

#include "backend/api/SavedViews.h"

namespace bloomzy::views {

/// Whether a client may keep such columns: up to 40, each once, with 1 to 40 letters as its id and a width of 0 to
/// 4,000. Which there are, the client knows.
[[nodiscard]] bool areColumns(const std::vector<api::ViewColumn>& columns);

} // namespace bloomzy::views
