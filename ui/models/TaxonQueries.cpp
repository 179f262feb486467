#include "ui/models/TaxonQueries.h"

#include <tuple>

namespace bloomzy::models {

bool findsTheSame(const api::TaxonFilter& a, const api::TaxonFilter& b)
{
    const auto parts = [](const api::TaxonFilter& filter) {
        return std::tie(filter.q, filter.family, filter.taxonomicStatus, filter.taxonRank, filter.light,
                        filter.toxicity, filter.difficulty, filter.reviewState, filter.deleted);
    };
    return parts(a) == parts(b);
}

} // namespace bloomzy::models
