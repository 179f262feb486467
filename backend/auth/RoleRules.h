#pragma once

#include "backend/access/PolicyCheck.h"
#include "backend/api/Access.h"
#include "backend/core/Result.h"

/// What a role may be. Faults `role.*` with their places.
namespace bloomzy::auth {

inline constexpr std::size_t mostRoles = 200;

/// Trims texts, sorts what has no order of its own, and reads it; `invalid` when something in it cannot be.
[[nodiscard]] core::Result<access::Role> readRole(api::RoleInput& input);
/// `invalid` when `policy` is not sound, with its flaws where the role `id` brought them.
[[nodiscard]] core::Result<void> checkSound(const access::Policy& policy, std::string_view id);

/// Sorted and without doubles; adds a fault at `pointer` when there are too many, or one is no name.
void checkFamilies(std::vector<std::string>& families, const std::string& pointer, std::vector<api::Fault>& faults);
/// Adds a fault at `pointer` when the text is too long or holds control characters.
void checkReason(std::string& text, const std::string& pointer, std::vector<api::Fault>& faults);

} // namespace bloomzy::auth
