#include "backend/auth/RoleStore.h"

#include "backend/auth/StoredScope.h"
#include "backend/http/Authorizer.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::string_view denied = "deny";

/// Rows in order of role come to roles in the same order.
access::Role* roleAt(std::vector<RoleRow>& roles, std::string_view id)
{
    const auto place =
        std::ranges::lower_bound(roles, id, {}, [](const RoleRow& row) -> std::string_view { return row.role.id; });
    return place != roles.end() && place->role.id == id ? &place->role : nullptr;
}

core::Result<void> readRules(storage::Snapshot& snapshot, std::vector<RoleRow>& roles)
{
    return snapshot.query("SELECT role_id, permission, effect, families FROM role_permissions "
                          "ORDER BY role_id, permission",
                          {}, [&](const storage::Row& row) {
                              const auto permission = http::permissionFromName(row.text(1));
                              auto* const role = roleAt(roles, row.text(0));
                              const auto effect = row.text(2) == denied ? access::Effect::deny : access::Effect::grant;
                              if (permission && role)
                                  role->rules.push_back({*permission, effect, storedScope(row, 3)});
                              return true;
                          });
}

core::Result<void> readParents(storage::Snapshot& snapshot, std::vector<RoleRow>& roles)
{
    return snapshot.query("SELECT role_id, parent_id FROM role_parents ORDER BY role_id, parent_id", {},
                          [&](const storage::Row& row) {
                              if (auto* const role = roleAt(roles, row.text(0)))
                                  role->parents.emplace_back(row.text(1));
                              return true;
                          });
}

core::Result<void> writeRules(storage::Transaction& transaction, const access::Role& role)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM role_permissions WHERE role_id = ?", {role.id}));
    for (const access::Rule& rule : role.rules) {
        const auto families = scopeText(rule.scope);
        const std::string permission = http::permissionName(rule.permission);
        BLOOMZY_CHECK(transaction.execute(
            "INSERT INTO role_permissions (role_id, permission, effect, families) VALUES (?, ?, ?, ?)",
            {role.id, permission, rule.effect == access::Effect::deny ? denied : "grant", orNull(families)}));
    }
    return {};
}

core::Result<void> writeParents(storage::Transaction& transaction, const access::Role& role)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM role_parents WHERE role_id = ?", {role.id}));
    for (const std::string& parent : role.parents)
        BLOOMZY_CHECK(
            transaction.execute("INSERT INTO role_parents (role_id, parent_id) VALUES (?, ?)", {role.id, parent}));
    return {};
}

} // namespace

core::Result<std::vector<RoleRow>> RoleStore::all(storage::Snapshot& snapshot)
{
    std::vector<RoleRow> roles;
    BLOOMZY_CHECK(snapshot.query("SELECT id, name, description, built_in, revision FROM roles ORDER BY id", {},
                                 [&](const storage::Row& row) {
                                     RoleRow& role = roles.emplace_back();
                                     role.role.id = row.text(0);
                                     role.name = row.text(1);
                                     role.description = row.text(2);
                                     role.builtIn = row.integer(3) != 0;
                                     role.revision = row.integer(4);
                                     return true;
                                 }));
    BLOOMZY_CHECK(readRules(snapshot, roles));
    BLOOMZY_CHECK(readParents(snapshot, roles));
    return roles;
}

core::Result<std::vector<access::Conflict>> RoleStore::conflicts(storage::Snapshot& snapshot)
{
    std::vector<access::Conflict> conflicts;
    BLOOMZY_CHECK(snapshot.query("SELECT first_id, second_id FROM role_conflicts ORDER BY first_id, second_id", {},
                                 [&](const storage::Row& row) {
                                     conflicts.push_back({std::string(row.text(0)), std::string(row.text(1))});
                                     return true;
                                 }));
    return conflicts;
}

core::Result<RoleStore::Names> RoleStore::names(storage::Snapshot& snapshot)
{
    Names names;
    BLOOMZY_CHECK(snapshot.query("SELECT id, name FROM roles", {}, [&](const storage::Row& row) {
        names.emplace(row.text(0), row.text(1));
        return true;
    }));
    return names;
}

access::Policy RoleStore::policyOf(const std::vector<RoleRow>& rows)
{
    access::Policy policy;
    for (const RoleRow& row : rows)
        policy.roles.emplace(row.role.id, row.role);
    return policy;
}

core::Result<access::Policy> RoleStore::policy(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto rows, all(snapshot));
    auto policy = policyOf(rows);
    BLOOMZY_TRY(policy.conflicts, conflicts(snapshot));
    return policy;
}

core::Result<void> RoleStore::replace(storage::Transaction& transaction, const RoleRow& row)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO roles (id, name, description, built_in, revision) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO "
        "UPDATE "
        "SET name = excluded.name, description = excluded.description, built_in = excluded.built_in, "
        "revision = excluded.revision",
        {row.role.id, row.name, row.description, std::int64_t{row.builtIn}, row.revision}));
    BLOOMZY_CHECK(writeRules(transaction, row.role));
    return writeParents(transaction, row.role);
}

core::Result<void> RoleStore::remove(storage::Transaction& transaction, std::string_view id)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM roles WHERE id = ?", {id}));
    return {};
}

core::Result<void> RoleStore::setConflicts(storage::Transaction& transaction,
                                           const std::vector<access::Conflict>& conflicts)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM role_conflicts", {}));
    for (const access::Conflict& conflict : conflicts) {
        const auto& [first, second] = std::minmax(conflict.first, conflict.second);
        BLOOMZY_CHECK(
            transaction.execute("INSERT INTO role_conflicts (first_id, second_id) VALUES (?, ?)", {first, second}));
    }
    return {};
}

} // namespace bloomzy::auth
