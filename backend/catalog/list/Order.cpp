#include "backend/catalog/list/Order.h"

#include <limits>
#include <tuple>

namespace bloomzy::catalog {

Order Order::of(api::TaxonSort sort)
{
    using api::TaxonSort;
    return {.descending = sort == TaxonSort::scientificNameDescending || sort == TaxonSort::updatedAtDescending,
            .byFamily = sort == TaxonSort::family,
            .byChange = sort == TaxonSort::updatedAt || sort == TaxonSort::updatedAtDescending,
            .byMatch = sort == TaxonSort::bestMatch};
}

api::TaxonSort Order::sortOf(const api::TaxonQuery& query)
{
    using api::TaxonSort;
    const auto sort = query.sort.value_or(TaxonSort::bestMatch);
    return sort == TaxonSort::bestMatch && !query.q ? TaxonSort::scientificName : sort;
}

bool Order::before(const Place& a, const Place& b) const
{
    const auto value = [this](const Place& place) {
        return std::tuple(place.rank, byFamily ? std::string_view(place.family) : std::string_view(),
                          std::string_view(place.key), place.number);
    };
    return descending ? value(b) < value(a) : value(a) < value(b);
}

Place Order::start() const
{
    if (!descending)
        return {0, {}, {}, -1};
    return {0, {}, "\U0010FFFF", std::numeric_limits<std::int64_t>::max()};
}

} // namespace bloomzy::catalog
