#pragma once

#include "backend/catalog/list/PageFinder.h"

namespace bloomzy::catalog {

/// findPage() for a request with words by best match.
[[nodiscard]] core::Result<std::vector<Place>> findByMatch(storage::Snapshot& snapshot, const PageRequest& request);

} // namespace bloomzy::catalog
