#pragma once

#include "backend/access/Evaluation.h"

namespace bloomzy::access {

/// One rule that has a say: person → assigned role → inherited roles → rule.
struct Chain
{
    Assignment assignment;
    std::vector<std::string> path; ///< from the assigned role to the one that has the rule, each inheriting the next
    Rule rule;
    std::optional<Scope> reaches; ///< of a grant, within the assignment's scope; empty for a denial and for nothing
};

/// The least that would permit it.
struct Remedy
{
    enum class Kind {
        liftDenials, ///< of `roles`: nothing else helps as long as they stand
        assignRole,  ///< the one of `roles`
        none         ///< no role grants it, or each would break a separation of duty
    };
    Kind kind = Kind::none;
    std::vector<std::string> roles;
    std::vector<api::Permission> besides; ///< assignRole: what else the person would gain
};

struct Explanation
{
    std::optional<Scope> result;  ///< empty: not permitted
    std::vector<Chain> chains;    ///< denials first, then grants, in order of the assignments
    std::optional<Remedy> remedy; ///< when it is not permitted for all that was asked
};

/// Why somebody may do it or may not; `wanted`: for which taxa.
[[nodiscard]] Explanation explain(const Policy& policy, const Assignments& assignments, core::Time now,
                                  api::Permission permission, const Scope& wanted);

/// Roles with a grant of the permission, their own or inherited: whoever may do it has one of them.
[[nodiscard]] std::vector<std::string> rolesGranting(const Policy& policy, api::Permission permission);

} // namespace bloomzy::access
