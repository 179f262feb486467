#include "backend/auth/FactorPolicy.h"

#include <algorithm>

namespace bloomzy::auth {

std::optional<core::Time> askedSince(const FactorPolicy& factors, const access::Policy& policy, std::string_view role)
{
    std::optional<core::Time> earliest;
    for (const access::Role* each : withAncestors(policy, role))
        if (const auto asked = factors.roles.find(each->id); asked != factors.roles.end())
            earliest = std::min(earliest.value_or(asked->second), asked->second);
    return earliest;
}

std::optional<core::Time> factorDue(const FactorPolicy& factors, const access::Policy& policy,
                                    const std::vector<AssignmentRow>& assignments, core::Time now)
{
    std::optional<core::Time> due;
    for (const AssignmentRow& row : assignments) {
        const auto asked = askedSince(factors, policy, row.assignment.role);
        if (!asked || !row.assignment.isLive(now))
            continue;
        const auto held = row.heldSince ? core::parseTime(*row.heldSince) : std::nullopt;
        const core::Time mine = std::max(*asked, held.value_or(*asked)) + factors.grace;
        due = std::min(due.value_or(mine), mine);
    }
    return due;
}

api::SecondFactorPolicy wireForm(const FactorPolicy& factors)
{
    api::SecondFactorPolicy form{.roles = {}, .graceDays = static_cast<std::int32_t>(factors.grace.count())};
    for (const auto& [role, since] : factors.roles)
        form.roles.push_back(role);
    return form;
}

core::Result<std::optional<core::Time>> RequiredFactor::since(storage::Snapshot& snapshot, std::string_view userId)
{
    std::optional<core::Time> since;
    BLOOMZY_CHECK(
        snapshot.query("SELECT factor_required_since FROM users WHERE id = ? AND factor_required_since IS NOT NULL",
                       {userId}, [&](const storage::Row& row) {
                           since = core::parseTime(row.text(0)).value_or(core::Time());
                           return false;
                       }));
    return since;
}

core::Result<void> RequiredFactor::set(storage::Transaction& transaction, std::string_view userId, core::Time since)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE users SET factor_required_since = ? WHERE id = ?",
                                      {core::formatTime(since), userId}));
    return {};
}

core::Result<void> RequiredFactor::lift(storage::Transaction& transaction, std::string_view userId)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE users SET factor_required_since = NULL WHERE id = ?", {userId}));
    return {};
}

core::Result<FactorPolicy> FactorPolicyStore::read(storage::Snapshot& snapshot)
{
    FactorPolicy factors;
    BLOOMZY_CHECK(snapshot.query("SELECT role_id, since FROM factor_roles", {}, [&](const storage::Row& row) {
        if (const auto since = core::parseTime(row.text(1)))
            factors.roles.emplace(row.text(0), *since);
        return true;
    }));
    BLOOMZY_CHECK(
        snapshot.query("SELECT grace_days, decided FROM factor_policy WHERE id = 1", {}, [&](const storage::Row& row) {
            factors.grace = std::chrono::days(row.integer(0));
            factors.isDecided = row.integer(1) != 0;
            return false;
        }));
    return factors;
}

core::Result<void> FactorPolicyStore::write(storage::Transaction& transaction, const FactorPolicy& factors)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM factor_roles", {}));
    for (const auto& [role, since] : factors.roles)
        BLOOMZY_CHECK(transaction.execute("INSERT INTO factor_roles (role_id, since) VALUES (?, ?)",
                                          {role, core::formatTime(since)}));
    BLOOMZY_CHECK(transaction.execute("UPDATE factor_policy SET grace_days = ?, decided = 1 WHERE id = 1",
                                      {std::int64_t{factors.grace.count()}}));
    return {};
}

} // namespace bloomzy::auth
