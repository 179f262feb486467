#pragma once

#include "backend/api/Taxa.h"

namespace bloomzy::models {

/// The same taxa, perhaps in another order.
bool findsTheSame(const api::TaxonFilter& a, const api::TaxonFilter& b);

} // namespace bloomzy::models
