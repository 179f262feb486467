#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Codes that stand in for the second factor when it is lost: six groups of four, `k3qa-…`, 120 random bits in base32.
/// So they need no slow hash (OWASP ASVS 6.5.2).
namespace bloomzy::auth::recoverycodes {

/// Ten new ones.
[[nodiscard]] std::vector<std::string> make();
/// What is kept of it; blanks, hyphens and case do not count. Empty when it has not the form of one.
[[nodiscard]] std::optional<std::string> hashOf(std::string_view typed);

} // namespace bloomzy::auth::recoverycodes
