#include "backend/auth/ApiKeyStore.h"

#include "backend/auth/StoredScope.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::auth {
namespace {

/// Names that this version does not know grant nothing.
std::set<api::Permission> readPermissions(std::string_view text)
{
    std::set<api::Permission> permissions;
    const auto names = core::json::fromStoredJson<std::vector<std::string>>(text);
    if (names.has_value())
        for (const std::string& name : *names)
            if (const auto permission = http::permissionFromName(name))
                permissions.insert(*permission);
    return permissions;
}

std::string permissionsText(const std::set<api::Permission>& permissions)
{
    std::vector<std::string> names;
    for (const auto permission : permissions)
        names.push_back(http::permissionName(permission));
    return core::json::toJson(names);
}

ApiKeyRow readKey(const storage::Row& row)
{
    ApiKeyRow key;
    key.id = row.text(0);
    key.userId = row.text(1);
    key.name = row.text(2);
    key.keyHash = row.text(3);
    key.permissions = readPermissions(row.text(4));
    key.scope = storedScope(row, 5);
    key.createdAt = row.text(6);
    key.expiresAt = row.text(7);
    if (!row.isNull(8))
        key.lastUsedAt = row.text(8);
    return key;
}

} // namespace

core::Result<std::vector<ApiKeyRow>> ApiKeyStore::ofUser(storage::Snapshot& snapshot, std::string_view userId)
{
    std::vector<ApiKeyRow> keys;
    BLOOMZY_CHECK(snapshot.query("SELECT id, user_id, name, key_hash, permissions, families, created_at, expires_at, "
                                 "last_used_at FROM api_keys WHERE user_id = ? ORDER BY created_at DESC, id DESC",
                                 {userId}, [&](const storage::Row& row) {
                                     keys.push_back(readKey(row));
                                     return true;
                                 }));
    return keys;
}

core::Result<std::vector<std::string>> ApiKeyStore::usersWithLiveKeys(storage::Snapshot& snapshot, std::string_view now)
{
    std::vector<std::string> users;
    BLOOMZY_CHECK(snapshot.query("SELECT DISTINCT user_id FROM api_keys WHERE expires_at > ?", {now},
                                 [&](const storage::Row& row) {
                                     users.emplace_back(row.text(0));
                                     return true;
                                 }));
    return users;
}

core::Result<void> ApiKeyStore::insert(storage::Transaction& transaction, const ApiKeyRow& key)
{
    const std::string permissions = permissionsText(key.permissions);
    const auto families = scopeText(key.scope);
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO api_keys (id, user_id, name, key_hash, permissions, families, "
        "created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {key.id, key.userId, key.name, key.keyHash, permissions, orNull(families), key.createdAt, key.expiresAt}));
    return {};
}

core::Result<void> ApiKeyStore::setLastUse(storage::Transaction& transaction, std::string_view id,
                                           std::string_view time)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE api_keys SET last_used_at = ? WHERE id = ?", {time, id}));
    return {};
}

core::Result<void> ApiKeyStore::remove(storage::Transaction& transaction, std::string_view id)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM api_keys WHERE id = ?", {id}));
    return {};
}

} // namespace bloomzy::auth
