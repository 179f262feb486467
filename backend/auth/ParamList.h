#pragma once

#include "backend/storage/Row.h"

#include <string>
#include <vector>

namespace bloomzy::auth {

/// `?, ?, …` for the values of an IN (at least one). It comes in a few sizes, so that few texts are prepared; what is
/// over repeats the last value.
[[nodiscard]] std::string placesFor(std::vector<storage::Param>& values);

} // namespace bloomzy::auth
