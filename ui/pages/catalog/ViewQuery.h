#pragma once

#include "ui/pages/catalog/ViewPlace.h"

namespace bloomzy::catalog_page {

/// Words, filters and sort of a place as the query string of the list of taxa, and back. What this console does not
/// know is passed over, and kept from the query that `place` takes the place of.
QString queryOf(const ViewPlace& place, const QString& before = {});
ViewPlace placeOfQuery(const QString& query);

} // namespace bloomzy::catalog_page
