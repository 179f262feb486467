#pragma once

#include "backend/api/Problem.h"
#include "backend/api/Taxa.h"

#include <vector>

namespace bloomzy::catalog {

/// Brings the texts of `taxon` to their stored form (see tidy(); an empty optional text becomes absent, language tags
/// get their canonical case) and answers everything that is wrong with it by itself. What other taxa have to say is
/// checked by Relations. `thisYear` is the calendar year, UTC.
[[nodiscard]] std::vector<api::Fault> checkTaxon(api::TaxonInput& taxon, int thisYear);

} // namespace bloomzy::catalog
