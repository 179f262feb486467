#include "backend/auth/AssignmentStore.h"

#include "backend/auth/StoredScope.h"
#include "backend/auth/UserEntryStore.h"
#include "backend/auth/UserGroupStore.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

std::optional<std::string> optionalText(const storage::Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(std::string(row.text(column)));
}

/// A time that cannot be read is over: a damaged row grants nothing.
std::optional<core::Time> endOf(const storage::Row& row, int column)
{
    if (row.isNull(column))
        return {};
    return core::parseTime(row.text(column)).value_or(core::Time::min());
}

std::optional<std::string> timeText(const std::optional<core::Time>& time)
{
    return time ? std::optional(core::formatTime(*time)) : std::nullopt;
}

} // namespace

std::vector<AssignmentRow> plainAssignments(const std::vector<std::string>& roles)
{
    std::vector<AssignmentRow> rows;
    for (const std::string& role : roles)
        rows.push_back({{.role = role}, {}, {}, {}, {}});
    return rows;
}

access::Assignments assignmentsIn(const std::vector<AssignmentRow>& rows)
{
    access::Assignments assignments;
    for (const AssignmentRow& row : rows)
        assignments.push_back(row.assignment);
    return assignments;
}

core::Result<std::vector<AssignmentRow>> AssignmentStore::ofUser(storage::Snapshot& snapshot, std::string_view userId)
{
    std::vector<AssignmentRow> rows;
    BLOOMZY_CHECK(
        snapshot.query("SELECT role_id, families, expires_at, reason, granted_at, granted_by_id, granted_by_name, "
                       "held_since FROM user_roles "
                       "WHERE user_id = ? ORDER BY role_id",
                       {userId}, [&](const storage::Row& row) {
                           rows.push_back({{std::string(row.text(0)), storedScope(row, 1), endOf(row, 2)},
                                           std::string(row.text(3)),
                                           optionalText(row, 4),
                                           optionalText(row, 5),
                                           optionalText(row, 6),
                                           optionalText(row, 7)});
                           return true;
                       }));
    return rows;
}

core::Result<access::Assignments> AssignmentStore::assignmentsOf(storage::Snapshot& snapshot, std::string_view userId)
{
    BLOOMZY_TRY(const auto rows, ofUser(snapshot, userId));
    return assignmentsIn(rows);
}

core::Result<std::vector<std::string>> AssignmentStore::rolesOf(storage::Snapshot& snapshot, std::string_view userId)
{
    std::vector<std::string> roles;
    BLOOMZY_CHECK(snapshot.query("SELECT role_id FROM user_roles WHERE user_id = ? ORDER BY role_id", {userId},
                                 [&](const storage::Row& row) {
                                     roles.emplace_back(row.text(0));
                                     return true;
                                 }));
    return roles;
}

core::Result<void> AssignmentStore::replace(storage::Transaction& transaction, std::string_view userId,
                                            const std::vector<AssignmentRow>& rows)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM user_roles WHERE user_id = ?", {userId}));
    for (const AssignmentRow& row : rows) {
        const auto families = scopeText(row.assignment.scope);
        const auto until = timeText(row.assignment.until);
        BLOOMZY_CHECK(transaction.execute(
            "INSERT INTO user_roles (user_id, role_id, families, expires_at, reason, granted_at, granted_by_id, "
            "granted_by_name, held_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            {userId, row.assignment.role, orNull(families), orNull(until), row.reason, orNull(row.grantedAt),
             orNull(row.grantedById), orNull(row.grantedByName),
             orNull(row.heldSince ? row.heldSince : row.grantedAt)}));
    }
    return indexUser(transaction, userId);
}

core::Result<AssignmentStore::Counts> AssignmentStore::countsByRole(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto groups, UserGroupStore::all(snapshot));
    Counts counts;
    for (const UserGroup& group : groups)
        for (const std::string& role : group.roles)
            counts[role] += group.users;
    return counts;
}

core::Result<std::int64_t> AssignmentStore::countOfRole(storage::Snapshot& snapshot, std::string_view role)
{
    BLOOMZY_TRY(const auto counts, countsByRole(snapshot));
    const auto count = counts.find(role);
    return count == counts.end() ? 0 : count->second;
}

core::Result<std::vector<std::string>> AssignmentStore::limitedHolders(storage::Snapshot& snapshot,
                                                                       std::string_view after, std::int64_t limit)
{
    std::vector<std::string> users;
    BLOOMZY_CHECK(snapshot.query("SELECT DISTINCT user_id FROM user_roles "
                                 "WHERE (families IS NOT NULL OR expires_at IS NOT NULL) AND user_id > ? "
                                 "ORDER BY user_id LIMIT ?",
                                 {after, limit}, [&](const storage::Row& row) {
                                     users.emplace_back(row.text(0));
                                     return true;
                                 }));
    return users;
}

core::Result<std::vector<std::string>> AssignmentStore::holders(storage::Snapshot& snapshot,
                                                                const std::vector<std::string>& roles,
                                                                std::string_view after, std::int64_t limit)
{
    std::vector<std::string> users;
    for (const std::string& role : roles)
        BLOOMZY_CHECK(snapshot.query("SELECT user_id FROM user_roles WHERE role_id = ? AND user_id > ? "
                                     "ORDER BY user_id LIMIT ?",
                                     {role, after, limit}, [&](const storage::Row& row) {
                                         users.emplace_back(row.text(0));
                                         return true;
                                     }));
    std::ranges::sort(users);
    users.erase(std::ranges::unique(users).begin(), users.end());
    if (users.size() > static_cast<std::size_t>(limit))
        users.resize(static_cast<std::size_t>(limit));
    return users;
}

} // namespace bloomzy::auth
