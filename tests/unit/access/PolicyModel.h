#pragma once

#include "backend/access/Policy.h"

#include <array>
#include <set>
#include <string>

/// Role-based access control once more and in another way, to test the other one against: small sets, closures by
/// Floyd and Warshall, families one by one.
namespace bloomzy::access::model {

inline const std::array<std::string, 4> namedFamilies{"Araceae", "Cactaceae", "Moraceae", "Rosaceae"};
/// Stands for all families without a name here.
inline const std::string anyOther = "*";

using Allowed = std::set<std::pair<api::Permission, std::string>>;

/// All (permission, family) that the assignments allow. For a permission that is not about taxa each family counts.
[[nodiscard]] Allowed allowed(const Policy& policy, const Assignments& assignments, core::Time now);
[[nodiscard]] bool hasCircle(const Policy& policy);
/// Whether the live assignments bring both sides of a conflict.
[[nodiscard]] bool breaksConflict(const Policy& policy, const Assignments& assignments, core::Time now);

} // namespace bloomzy::access::model
