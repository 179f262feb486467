#pragma once

#include "backend/catalog/list/Order.h"
#include "backend/catalog/service/KeptSummaries.h"
#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::catalog {

/// What decides how a row of a list is shown.
struct SummaryLook
{
    const http::AccessScope& scope;        ///< outside of it an accepted name is not shown
    const std::vector<std::string>& words; ///< the vernacular name that matched is shown
    std::string_view language;
};

/// An api::TaxonSummary as JSON for each place that is there, in their order.
[[nodiscard]] core::Result<std::vector<KeptSummaries::Text>> viewSummaries(storage::Snapshot& snapshot,
                                                                           KeptSummaries& kept,
                                                                           const std::vector<Place>& places,
                                                                           const SummaryLook& look);

} // namespace bloomzy::catalog
