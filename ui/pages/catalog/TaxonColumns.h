#pragma once

#include "ui/models/ColumnState.h"

namespace bloomzy::catalog_page {

/// The columns of the table of taxa.
[[nodiscard]] const models::ColumnSet& taxonColumns();

} // namespace bloomzy::catalog_page
