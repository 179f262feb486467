#pragma once

#include "backend/access/Policy.h"

/// What a policy must not hold. Sources: INCITS 359-2012, 5.2 (general role hierarchies: a partial order) and 5.3
/// (static separation of duty, which inherited roles count for).
namespace bloomzy::access {

enum class Flaw {
    unknownParent, ///< `other` is not a role
    circle,        ///< the role inherits from itself, by way of its parent `other`
    ruleTwice,     ///< two rules for `permission`
    scopeTooMuch,  ///< the rule for `permission` has a scope, and denies, or is not about taxa
    conflict       ///< the role would hold both sides of a conflict; `other` is the second of them
};

struct PolicyFlaw
{
    Flaw flaw = Flaw::circle;
    std::string role;
    std::string other;
    std::optional<api::Permission> permission = {};

    bool operator==(const PolicyFlaw&) const = default;
};

/// In order of role.
[[nodiscard]] std::vector<PolicyFlaw> flawsOf(const Policy& policy);

/// A conflict whose two sides somebody with these roles would have, whatever the scopes.
[[nodiscard]] std::optional<Conflict> conflictOf(const Policy& policy, const std::vector<std::string>& roles);
[[nodiscard]] std::optional<Conflict> conflictOf(const Policy& policy, const Assignments& assignments, core::Time now);

} // namespace bloomzy::access
