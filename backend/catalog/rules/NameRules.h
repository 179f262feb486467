#pragma once

#include "backend/api/Taxa.h"
#include "backend/catalog/rules/FaultList.h"

#include <string_view>

namespace bloomzy::catalog {

/// The parts of a name against its rank (ICN, ICNCP).
void checkName(api::NameParts& name, FaultList& faults);

/// Whether `name` ends as a family does: -aceae, or one of the eight of ICN Art. 18.5.
[[nodiscard]] bool endsAsFamily(std::string_view name);

/// `family` of a taxon, beside its own name.
void checkFamily(std::optional<std::string>& family, FaultList& faults);

} // namespace bloomzy::catalog
