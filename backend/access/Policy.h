#pragma once

#include "backend/access/Scope.h"
#include "backend/api/Permission.h"
#include "backend/core/Clock.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Role-based access control after INCITS 359: core, hierarchical, and static separation of duty. Values only; what
/// follows from them stands in Evaluation.h, PolicyCheck.h, Difference.h and Explanation.h.
namespace bloomzy::access {

enum class Effect { grant, deny };

/// A denial reaches everything: it wins over every grant that the same person has from anywhere.
struct Rule
{
    api::Permission permission = api::Permission::taxaRead;
    Effect effect = Effect::grant;
    Scope scope = Scope::everything(); ///< of a grant whose permission isScoped()

    bool operator==(const Rule&) const = default;
};

/// Whether the permission is about taxa, so that a grant of it may reach some families only.
[[nodiscard]] bool isScoped(api::Permission permission);

struct Role
{
    std::string id;
    std::vector<std::string> parents; ///< roles whose rules, and those of their parents, hold for this one too
    std::vector<Rule> rules;          ///< one for each permission at most

    bool operator==(const Role&) const = default;
};

/// Two roles that nobody may have both, by no road.
struct Conflict
{
    std::string first;
    std::string second;

    bool operator==(const Conflict&) const = default;
};

struct Policy
{
    std::map<std::string, Role, std::less<>> roles;
    std::vector<Conflict> conflicts;
};

/// A role that a person has.
struct Assignment
{
    std::string role;
    Scope scope = Scope::everything();    ///< narrows the role's scoped grants
    std::optional<core::Time> until = {}; ///< from then on it is over

    [[nodiscard]] bool isLive(core::Time now) const { return !until || *until > now; }
    bool operator==(const Assignment&) const = default;
};

using Assignments = std::vector<Assignment>;

/// `role` and all it inherits from, each once, nearest first. Roles that are not there are left out; a circle ends.
[[nodiscard]] std::vector<const Role*> withAncestors(const Policy& policy, std::string_view role);
/// Whether `role` is `ancestor` or inherits from it.
[[nodiscard]] bool includes(const Policy& policy, std::string_view role, std::string_view ancestor);

} // namespace bloomzy::access
