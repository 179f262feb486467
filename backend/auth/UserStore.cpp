#include "backend/auth/UserStore.h"

#include "backend/auth/UserEntryStore.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {
namespace {

using storage::Param;

std::optional<std::string> textOrNothing(const storage::Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<std::string>(row.text(column));
}

} // namespace

UserRow UserStore::read(const storage::Row& row)
{
    UserRow user;
    user.id = row.text(0);
    user.email = row.text(1);
    user.displayName = row.text(2);
    user.status = core::json::enumValue<api::UserStatus>(row.text(3)).value_or(api::UserStatus::unknown);
    user.passwordHash = row.text(4);
    user.createdAt = row.text(5);
    user.lastSignInAt = textOrNothing(row, 6);
    user.revision = row.integer(7);
    return user;
}

namespace {

UserStore::Found findUser(storage::Snapshot& snapshot, std::string_view sql, std::string_view key)
{
    std::optional<UserRow> user;
    BLOOMZY_CHECK(snapshot.query(sql, {key}, [&](const storage::Row& row) {
        user = UserStore::read(row);
        return false;
    }));
    return user;
}

Param orNull(const std::optional<std::string>& text)
{
    return text ? Param(std::string_view(*text)) : Param(nullptr);
}

Param orNull(const std::string& text)
{
    return text.empty() ? Param(nullptr) : Param(std::string_view(text));
}

} // namespace

UserStore::Found UserStore::byId(storage::Snapshot& snapshot, std::string_view id)
{
    return findUser(
        snapshot,
        "SELECT id, email, display_name, status, password_hash, created_at, last_sign_in_at, revision FROM users "
        "WHERE id = ?",
        id);
}

UserStore::Found UserStore::byEmail(storage::Snapshot& snapshot, std::string_view email)
{
    return findUser(
        snapshot,
        "SELECT id, email, display_name, status, password_hash, created_at, last_sign_in_at, revision FROM users "
        "WHERE email = ?",
        email);
}

core::Result<std::vector<UserRow>> UserStore::withEmail(storage::Snapshot& snapshot,
                                                        const std::function<bool(std::string_view)>& isWanted)
{
    std::vector<UserRow> users;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT id, email, display_name, status, password_hash, created_at, last_sign_in_at, revision FROM users "
        "ORDER BY id",
        {}, [&](const storage::Row& row) {
            if (isWanted(row.text(1)))
                users.push_back(UserStore::read(row));
            return true;
        }));
    return users;
}

core::Result<void> UserStore::insert(storage::Transaction& transaction, const UserRow& user)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO users (id, email, display_name, status, password_hash, created_at, last_sign_in_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        {user.id, user.email, user.displayName, core::json::enumName(user.status), orNull(user.passwordHash),
         user.createdAt, orNull(user.lastSignInAt)}));
    return indexUser(transaction, user.id);
}

core::Result<void> UserStore::update(storage::Transaction& transaction, const UserRow& user)
{
    BLOOMZY_CHECK(transaction.execute(
        "UPDATE users SET display_name = ?, status = ?, password_hash = ?, last_sign_in_at = ?, revision = ? "
        "WHERE id = ?",
        {user.displayName, core::json::enumName(user.status), orNull(user.passwordHash), orNull(user.lastSignInAt),
         user.revision, user.id}));
    return indexUser(transaction, user.id);
}

core::Result<void> UserStore::setEmail(storage::Transaction& transaction, std::string_view id, std::string_view email)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE users SET email = ? WHERE id = ?", {email, id}));
    return indexUser(transaction, id);
}

core::Result<void> UserStore::remove(storage::Transaction& transaction, std::string_view id)
{
    BLOOMZY_CHECK(unindexUser(transaction, id));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM users WHERE id = ?", {id}));
    return {};
}

} // namespace bloomzy::auth
