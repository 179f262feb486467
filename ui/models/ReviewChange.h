#pragma once

#include "backend/api/Taxa.h"

namespace bloomzy::models {

/// A taxon that is put into another review state.
struct ReviewChange
{
    api::TaxonSummary taxon; ///< as it was
    api::ReviewState to = api::ReviewState::draft;
};

} // namespace bloomzy::models
