#pragma once

#include "ui/pages/catalog/ViewPlace.h"

namespace bloomzy::catalog_page {

/// Words, filters and sort of a place as the query string of the list of taxa, and back. What this console does not
/// know is passed over.
QString queryOf(const ViewPlace& place);
ViewPlace placeOfQuery(const QString& query);

} // namespace bloomzy::catalog_page
