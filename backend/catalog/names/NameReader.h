#pragma once

#include "backend/api/Taxa.h"

#include <optional>
#include <string_view>

namespace bloomzy::catalog {

struct ReadName
{
    api::NameParts parts;
    bool hybridLetter = false; ///< an x stood where the hybrid sign belongs
};

/// The parts of a name that is written as one text, as scientificName() writes it or with an authorship: `Acer palmatum
/// Thunb. var. dissectum (Thunb.) Miq.`, `Mentha x piperita`, `Rosa 'Peace'`, `Rosaceae`. The rank follows from the
/// words. Nothing when the text does not read as a name; letters and endings are checked by the rules, not here.
[[nodiscard]] std::optional<ReadName> readName(std::string_view text);

} // namespace bloomzy::catalog
