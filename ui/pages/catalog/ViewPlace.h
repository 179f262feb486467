#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <optional>

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

/// What happens once the taxon of a link is open.
enum class PlaceAction { none, edit, history, accepted, remove };

/// A link to a taxon: filters and order stay as they are.
struct TaxonPlace
{
    QString taxonId;
    PlaceAction action = PlaceAction::none;
};

QVariant placeOfTaxon(const QString& id, PlaceAction action = PlaceAction::none);
/// Nothing when the place is not a link to a taxon.
std::optional<TaxonPlace> taxonPlaceFrom(const QVariant& value);

QVariant toVariant(const ViewPlace& place);
ViewPlace placeFrom(const QVariant& value);

} // namespace bloomzy::catalog_page
