#pragma once

#include "backend/api/Taxa.h"

namespace bloomzy::catalog {

/// `before` with what `row` tells: an absent value leaves what is there, vernacular names replace those of their
/// language, references are added. The status `accepted` and the state `draft`, which every new taxon has, change
/// nothing.
[[nodiscard]] api::TaxonInput merged(const api::TaxonInput& before, const api::TaxonInput& row);

} // namespace bloomzy::catalog
