#pragma once

#include "backend/catalog/list/PageFinder.h"

namespace bloomzy::catalog {

/// findPage() for a request with words.
[[nodiscard]] core::Result<std::vector<Place>> findWithWords(storage::Snapshot& snapshot, const PageRequest& request);

} // namespace bloomzy::catalog
