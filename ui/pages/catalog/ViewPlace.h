#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace bloomzy::catalog_page {

/// Where a person is in the catalog, for Back and Forward.
struct ViewPlace
{
    QString query;
    QMap<QString, QStringList> facets;
    api::TaxonSort sort = api::TaxonSort::bestMatch;
    QString taxonId;
    int rows = 0;   ///< that were loaded
    int scroll = 0; ///< pixels from the top of the table
};

QVariant toVariant(const ViewPlace& place);
ViewPlace placeFrom(const QVariant& value);

} // namespace bloomzy::catalog_page
