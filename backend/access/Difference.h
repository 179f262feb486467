#pragma once

#include "backend/access/Evaluation.h"

namespace bloomzy::access {

/// How one permission of somebody changes.
struct Difference
{
    api::Permission permission = api::Permission::taxaRead;
    std::optional<Scope> before; ///< empty: not permitted
    std::optional<Scope> after;

    /// What it adds; empty when it adds nothing.
    [[nodiscard]] std::optional<Scope> gained() const;
    /// What it takes away.
    [[nodiscard]] std::optional<Scope> lost() const;
    bool operator==(const Difference&) const = default;
};

/// In order of permission; equal ones are left out.
[[nodiscard]] std::vector<Difference> differences(const Effective& before, const Effective& after);

/// The permissions of which the change adds more than `granter` holds. Nobody grants what they do not hold.
[[nodiscard]] std::vector<api::Permission> gainedBeyond(const std::vector<Difference>& changes,
                                                        const Effective& granter);

} // namespace bloomzy::access
