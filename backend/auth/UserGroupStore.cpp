#include "backend/auth/UserGroupStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {
namespace {

std::string linesOf(const std::vector<std::string>& roles)
{
    std::string lines;
    for (const std::string& role : roles)
        lines.append(lines.empty() ? "" : "\n").append(role);
    return lines;
}

std::vector<std::string> rolesIn(std::string_view lines)
{
    std::vector<std::string> roles;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        roles.emplace_back(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return roles;
}

core::Result<std::int64_t> oneNumber(storage::Snapshot& snapshot, std::string_view sql,
                                     std::initializer_list<storage::Param> params)
{
    std::int64_t number = 0;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const storage::Row& row) {
        number = row.integer(0);
        return false;
    }));
    return number;
}

} // namespace

core::Result<std::vector<UserGroup>> UserGroupStore::all(storage::Snapshot& snapshot)
{
    std::vector<UserGroup> groups;
    BLOOMZY_CHECK(snapshot.query("SELECT number, status, roles, users, second_factor FROM user_group WHERE users > 0",
                                 {}, [&](const storage::Row& row) {
                                     const auto status = core::json::enumValue<api::UserStatus>(row.text(1));
                                     groups.push_back({row.integer(0), status.value_or(api::UserStatus::unknown),
                                                       rolesIn(row.text(2)), row.integer(3), row.integer(4) != 0});
                                     return true;
                                 }));
    return groups;
}

core::Result<std::int64_t> UserGroupStore::numberOf(storage::Transaction& transaction, std::string_view status,
                                                    const std::vector<std::string>& roles, bool secondFactor)
{
    const std::string lines = linesOf(roles);
    const std::int64_t factor = secondFactor ? 1 : 0;
    BLOOMZY_TRY(std::int64_t number,
                oneNumber(transaction,
                          "SELECT number FROM user_group WHERE status = ? AND roles = ? AND second_factor = ?",
                          {status, std::string_view(lines), factor}));
    if (number > 0)
        return number;
    BLOOMZY_TRY(number, oneNumber(transaction, "SELECT COALESCE(MAX(number), 0) + 1 FROM user_group", {}));
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO user_group (number, status, roles, users, second_factor) VALUES (?, ?, ?, 0, ?)",
        {number, status, std::string_view(lines), factor}));
    return number;
}

core::Result<void> UserGroupStore::count(storage::Transaction& transaction, std::int64_t number, std::int64_t change)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE user_group SET users = users + ? WHERE number = ?", {change, number}));
    return {};
}

} // namespace bloomzy::auth
