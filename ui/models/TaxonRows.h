#pragma once

#include "backend/api/Taxa.h"
#include "ui/models/ListRows.h"

namespace bloomzy::models {

using TaxonRows = ListRows<api::TaxonSummary>;

} // namespace bloomzy::models
