#include "backend/auth/RoleStore.h"

#include "backend/auth/UserEntryStore.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::auth {
namespace {

void addPermission(std::string_view name, Permissions& permissions)
{
    if (const auto permission = http::permissionFromName(name))
        permissions.set(static_cast<std::size_t>(*permission));
}

} // namespace

core::Result<std::vector<RoleRow>> RoleStore::all(storage::Snapshot& snapshot)
{
    std::vector<RoleRow> roles;
    BLOOMZY_CHECK(snapshot.query("SELECT r.id, r.built_in, p.permission FROM roles r "
                                 "LEFT JOIN role_permissions p ON p.role_id = r.id ORDER BY r.id",
                                 {}, [&](const storage::Row& row) {
                                     if (roles.empty() || roles.back().id != row.text(0))
                                         roles.push_back({std::string(row.text(0)), row.integer(1) != 0, {}});
                                     addPermission(row.text(2), roles.back().permissions);
                                     return true;
                                 }));
    return roles;
}

core::Result<void> RoleStore::replace(storage::Transaction& transaction, const RoleRow& role)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO roles (id, built_in) VALUES (?, ?) "
                                      "ON CONFLICT (id) DO UPDATE SET built_in = excluded.built_in",
                                      {role.id, std::int64_t{role.builtIn}}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM role_permissions WHERE role_id = ?", {role.id}));
    for (const std::string& name : permissionNames(role.permissions))
        BLOOMZY_CHECK(
            transaction.execute("INSERT INTO role_permissions (role_id, permission) VALUES (?, ?)", {role.id, name}));
    return {};
}

core::Result<std::vector<std::string>> RoleStore::ofUser(storage::Snapshot& snapshot, std::string_view userId)
{
    std::vector<std::string> roles;
    BLOOMZY_CHECK(snapshot.query("SELECT role_id FROM user_roles WHERE user_id = ? ORDER BY role_id", {userId},
                                 [&](const storage::Row& row) {
                                     roles.emplace_back(row.text(0));
                                     return true;
                                 }));
    return roles;
}

core::Result<Permissions> RoleStore::permissionsOfUser(storage::Snapshot& snapshot, std::string_view userId)
{
    Permissions permissions;
    BLOOMZY_CHECK(snapshot.query("SELECT DISTINCT p.permission FROM user_roles u "
                                 "JOIN role_permissions p ON p.role_id = u.role_id WHERE u.user_id = ?",
                                 {userId}, [&](const storage::Row& row) {
                                     addPermission(row.text(0), permissions);
                                     return true;
                                 }));
    return permissions;
}

core::Result<void> RoleStore::setForUser(storage::Transaction& transaction, std::string_view userId,
                                         const std::vector<std::string>& roles)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM user_roles WHERE user_id = ?", {userId}));
    for (const std::string& role : roles)
        BLOOMZY_CHECK(transaction.execute("INSERT INTO user_roles (user_id, role_id) VALUES (?, ?)", {userId, role}));
    return indexUser(transaction, userId);
}

} // namespace bloomzy::auth
