#pragma once

#include "ui/models/TaxonEditState.h"

namespace bloomzy::models {

/// What to set in the open taxon so that `changes`, of one of its revisions, are taken back; empty when nothing of what
/// a person edits would change.
[[nodiscard]] std::vector<FieldStep> takenBack(const TaxonEditState& state,
                                               const std::vector<api::FieldChange>& changes);

/// What to set so that it is as `revision` left it. `newest` are its revisions, newest first, from the saved one down
/// to that one at least; nothing when they are not.
[[nodiscard]] std::optional<std::vector<FieldStep>>
asOf(const TaxonEditState& state, const std::vector<api::TaxonRevision>& newest, std::int64_t revision);

} // namespace bloomzy::models
