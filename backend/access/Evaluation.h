#pragma once

#include "backend/access/Policy.h"

#include <bitset>
#include <map>
#include <set>

namespace bloomzy::access {

/// What a person may do, each permission with what it reaches.
class Effective
{
public:
    /// Empty: not permitted.
    [[nodiscard]] std::optional<Scope> scopeOf(api::Permission permission) const;
    [[nodiscard]] const std::map<api::Permission, Scope>& all() const { return m_scopes; }
    [[nodiscard]] std::bitset<32> permissions() const;

    void allow(api::Permission permission, const Scope& scope);
    void forbid(api::Permission permission) { m_scopes.erase(permission); }

    bool operator==(const Effective&) const = default;

private:
    std::map<api::Permission, Scope> m_scopes;
};

/// Of the assignments that are live at `now`: everything that a role or one of its ancestors grants, within the
/// assignment's scope, unless any of them denies it.
[[nodiscard]] Effective effectiveOf(const Policy& policy, const Assignments& assignments, core::Time now);

/// What a role is worth by itself.
[[nodiscard]] Effective effectiveOf(const Policy& policy, std::string_view role);

/// What is left of `whole` to who may do only these, and to taxa of these families only.
[[nodiscard]] Effective narrowedTo(const Effective& whole, const std::set<api::Permission>& permissions,
                                   const Scope& families);

/// What a person may do until a time; the last one has none.
struct Period
{
    std::optional<core::Time> until;
    Effective effective;
};

/// From `now` on, so that an assignment that ends takes its rights along without anybody looking.
[[nodiscard]] std::vector<Period> periodsOf(const Policy& policy, const Assignments& assignments, core::Time now);

} // namespace bloomzy::access
