#pragma once

#include "backend/access/Policy.h"
#include "backend/api/SecondFactor.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/core/Clock.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace bloomzy::auth {

/// Who must have a second factor: everybody with one of these roles, or with one that inherits from it.
struct FactorPolicy
{
    std::map<std::string, core::Time, std::less<>> roles; ///< since when each asks for it
    std::chrono::days grace{7};                           ///< from then, or from the assignment, whichever is later
    bool isDecided = false;                               ///< somebody set it, be it that nobody needs one
};

/// Since when `role` asks for a second factor, by itself or by what it inherits from.
[[nodiscard]] std::optional<core::Time> askedSince(const FactorPolicy& factors, const access::Policy& policy,
                                                   std::string_view role);
/// Until when the person may do without one. Empty: none of their roles asks for it.
[[nodiscard]] std::optional<core::Time> factorDue(const FactorPolicy& factors, const access::Policy& policy,
                                                  const std::vector<AssignmentRow>& assignments, core::Time now);

[[nodiscard]] api::SecondFactorPolicy wireForm(const FactorPolicy& factors);

/// Of one account, whatever its roles ask for: since when it may do nothing before it has a second factor.
struct RequiredFactor
{
    [[nodiscard]] static core::Result<std::optional<core::Time>> since(storage::Snapshot& snapshot,
                                                                       std::string_view userId);
    [[nodiscard]] static core::Result<void> set(storage::Transaction& transaction, std::string_view userId,
                                                core::Time since);
    /// Once it has one.
    [[nodiscard]] static core::Result<void> lift(storage::Transaction& transaction, std::string_view userId);
};

/// Tables `factor_roles` and `factor_policy`.
struct FactorPolicyStore
{
    [[nodiscard]] static core::Result<FactorPolicy> read(storage::Snapshot& snapshot);
    /// It is decided from then on.
    [[nodiscard]] static core::Result<void> write(storage::Transaction& transaction, const FactorPolicy& factors);
};

} // namespace bloomzy::auth
