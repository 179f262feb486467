#pragma once

#include "ui/pages/catalog/ViewPlace.h"

namespace bloomzy::catalog_page {

/// Words, filters and sort of a place as the query string of the list of taxa. Parameters of `before`, the query that
/// is replaced, which this console does not know are appended as they are.
QString queryOf(const ViewPlace& place, const QString& before = {});
/// What this console does not know is passed over; an unknown sort becomes bestMatch.
ViewPlace placeOfQuery(const QString& query);

} // namespace bloomzy::catalog_page
