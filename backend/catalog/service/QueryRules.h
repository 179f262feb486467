#pragma once

#include "backend/api/Problem.h"
#include "backend/api/Taxa.h"

#include <vector>

namespace bloomzy::catalog {

[[nodiscard]] std::vector<api::Fault> checkSearch(std::optional<std::string>& q);
[[nodiscard]] std::vector<api::Fault> checkFilter(api::TaxonFilter& filter);
/// With checkFilter(); brings the language tag to its canonical case.
[[nodiscard]] std::vector<api::Fault> checkQuery(api::TaxonQuery& query);

} // namespace bloomzy::catalog
