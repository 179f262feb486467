#pragma once

#include "backend/api/Taxa.h"

#include <string>
#include <string_view>

namespace bloomzy::catalog {

/// U+00D7 and the no-break space that follows it.
inline constexpr std::string_view hybridSign = "\u00D7\u00A0";

/// The name as it is written (ICN, ICNCP), without the authorship: `Monstera deliciosa var. borsigiana`,
/// `Mentha × piperita`, `Polypodium vulgare nothosubsp. mantoniae`, `Acer palmatum 'Osakazuki'`. Parts that are absent
/// are left out, so a name that breaks the rules still reads.
[[nodiscard]] std::string scientificName(const api::NameParts& parts);

} // namespace bloomzy::catalog
