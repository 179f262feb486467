#include "backend/catalog/list/Order.h"

#include <limits>
#include <tuple>

namespace bloomzy::catalog {

Order Order::of(api::TaxonSort sort)
{
    using api::TaxonSort;
    return {.descending = sort == TaxonSort::scientificNameDescending || sort == TaxonSort::updatedAtDescending,
            .byFamily = sort == TaxonSort::family,
            .byChange = sort == TaxonSort::updatedAt || sort == TaxonSort::updatedAtDescending};
}

bool Order::before(const Place& a, const Place& b) const
{
    const auto value = [this](const Place& place) {
        return std::tuple(byFamily ? std::string_view(place.family) : std::string_view(), std::string_view(place.key),
                          place.number);
    };
    return descending ? value(b) < value(a) : value(a) < value(b);
}

Place Order::start() const
{
    if (!descending)
        return {{}, {}, -1};
    return {{}, "\U0010FFFF", std::numeric_limits<std::int64_t>::max()};
}

} // namespace bloomzy::catalog
