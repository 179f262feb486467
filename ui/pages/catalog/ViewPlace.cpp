#include "ui/pages/catalog/ViewPlace.h"

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;

QVariant placeOfTaxon(const QString& id, PlaceAction action)
{
    return QVariantMap{{u"open"_s, id}, {u"then"_s, int(action)}};
}

std::optional<TaxonPlace> taxonPlaceFrom(const QVariant& value)
{
    const QVariantMap map = value.toMap();
    const QString id = map.value(u"open"_s).toString();
    const int action = map.value(u"then"_s).toInt();
    if (id.isEmpty() || action < 0 || action > int(PlaceAction::remove))
        return {};
    return TaxonPlace{id, PlaceAction(action)};
}

QVariant toVariant(const ViewPlace& place)
{
    QVariantMap facets;
    for (auto it = place.facets.begin(); it != place.facets.end(); ++it)
        facets.insert(it.key(), it.value());
    return QVariantMap{{u"query"_s, place.query},   {u"facets"_s, facets},   {u"sort"_s, int(place.sort)},
                       {u"taxon"_s, place.taxonId}, {u"rows"_s, place.rows}, {u"scroll"_s, place.scroll}};
}

ViewPlace placeFrom(const QVariant& value)
{
    const QVariantMap map = value.toMap();
    ViewPlace place;
    place.query = map.value(u"query"_s).toString();
    place.taxonId = map.value(u"taxon"_s).toString();
    place.rows = std::max(0, map.value(u"rows"_s).toInt());
    place.scroll = std::max(0, map.value(u"scroll"_s).toInt());
    const int sort = map.value(u"sort"_s, int(place.sort)).toInt();
    if (sort >= 0 && sort < int(api::TaxonSort::unknown))
        place.sort = api::TaxonSort(sort);
    const QVariantMap facets = map.value(u"facets"_s).toMap();
    for (auto it = facets.begin(); it != facets.end(); ++it)
        place.facets.insert(it.key(), it.value().toStringList());
    return place;
}

} // namespace bloomzy::catalog_page
