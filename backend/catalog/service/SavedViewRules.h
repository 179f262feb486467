#pragma once

#include "backend/api/Problem.h"
#include "backend/api/SavedViews.h"

#include <vector>

namespace bloomzy::catalog {

/// What is wrong with a view; tidies its name.
[[nodiscard]] std::vector<api::Fault> checkSavedView(api::SavedViewInput& view);

} // namespace bloomzy::catalog
