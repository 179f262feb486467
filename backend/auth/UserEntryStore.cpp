#include "backend/auth/UserEntryStore.h"

#include "backend/auth/AssignmentStore.h"
#include "backend/auth/SecondFactorStore.h"
#include "backend/auth/UserGroupStore.h"
#include "backend/core/Text.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/storage/search/Fold.h"

#include <array>

namespace bloomzy::auth {
namespace {

constexpr std::size_t keyBytes = 120;

struct Entry
{
    std::int64_t number = 0;
    std::int64_t group = 0;
    std::string status;
    std::string email;
    std::string nameKey;
    std::string lastSignInAt;
    std::string createdAt;
    std::string folded;

    bool operator==(const Entry&) const = default;
};

core::Result<std::optional<Entry>> entryOf(storage::Snapshot& snapshot, std::string_view userId)
{
    std::optional<Entry> entry;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT number, user_group, status, email, name_key, last_sign_in_at, created_at, folded FROM user_entry "
        "WHERE user_id = ?",
        {userId}, [&](const storage::Row& row) {
            entry = Entry{row.integer(0),           row.integer(1),           std::string(row.text(2)),
                          std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5)),
                          std::string(row.text(6)), std::string(row.text(7))};
            return false;
        }));
    return entry;
}

core::Result<std::int64_t> nextNumber(storage::Snapshot& snapshot)
{
    std::int64_t number = 1;
    BLOOMZY_CHECK(
        snapshot.query("SELECT COALESCE(MAX(number), 0) + 1 FROM user_entry", {}, [&](const storage::Row& row) {
            number = row.integer(0);
            return false;
        }));
    return number;
}

constexpr std::array<std::string_view, 2> additions{"INSERT INTO user_trigram (rowid, folded) VALUES (?, ?)",
                                                    "INSERT INTO user_prefix (rowid, folded) VALUES (?, ?)"};
constexpr std::array<std::string_view, 2> removals{
    "INSERT INTO user_trigram (user_trigram, rowid, folded) VALUES ('delete', ?, ?)",
    "INSERT INTO user_prefix (user_prefix, rowid, folded) VALUES ('delete', ?, ?)"};

/// The search index of SQLite is told; PostgreSQL's follows the table. FTS5 wants rows in order, so they come at the
/// end, and it forgets a row only when it is told what stood there.
void find(storage::Transaction& transaction, const Entry& entry, bool found)
{
    if (transaction.engine() != storage::Engine::sqlite)
        return;
    const auto tell = [number = entry.number, folded = entry.folded,
                       found](storage::Transaction& last) -> core::Result<void> {
        for (const std::string_view sql : found ? additions : removals)
            BLOOMZY_CHECK(last.execute(sql, {number, std::string_view(folded)}));
        return {};
    };
    transaction.atEnd(entry.number, tell);
}

core::Result<void> add(storage::Transaction& transaction, std::string_view userId, Entry entry)
{
    BLOOMZY_TRY(entry.number, nextNumber(transaction));
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO user_entry (number, user_id, user_group, status, email, name_key, last_sign_in_at, created_at, "
        "folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {entry.number, userId, entry.group, entry.status, entry.email, entry.nameKey, entry.lastSignInAt,
         entry.createdAt, entry.folded}));
    find(transaction, entry, true);
    return UserGroupStore::count(transaction, entry.group, 1);
}

core::Result<void> remove(storage::Transaction& transaction, const Entry& entry)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM user_entry WHERE number = ?", {entry.number}));
    find(transaction, entry, false);
    return UserGroupStore::count(transaction, entry.group, -1);
}

core::Result<void> replace(storage::Transaction& transaction, const Entry& before, Entry entry)
{
    entry.number = before.number;
    if (entry == before)
        return {};
    BLOOMZY_CHECK(transaction.execute(
        "UPDATE user_entry SET user_group = ?, status = ?, email = ?, name_key = ?, last_sign_in_at = ?, folded = ? "
        "WHERE number = ?",
        {entry.group, entry.status, entry.email, entry.nameKey, entry.lastSignInAt, entry.folded, entry.number}));
    if (entry.folded != before.folded) {
        find(transaction, before, false);
        find(transaction, entry, true);
    }
    if (entry.group == before.group)
        return {};
    BLOOMZY_CHECK(UserGroupStore::count(transaction, before.group, -1));
    return UserGroupStore::count(transaction, entry.group, 1);
}

core::Result<Entry> entryFor(storage::Transaction& transaction, const UserRow& user)
{
    const std::string_view status = core::json::enumName(user.status);
    BLOOMZY_TRY(const auto roles, AssignmentStore::rolesOf(transaction, user.id));
    BLOOMZY_TRY(const bool factor, SecondFactorStore::isActive(transaction, user.id));
    BLOOMZY_TRY(const std::int64_t group, UserGroupStore::numberOf(transaction, status, roles, factor));
    return Entry{0,
                 group,
                 std::string(status),
                 user.email,
                 nameKey(user.displayName),
                 user.lastSignInAt.value_or(""),
                 user.createdAt,
                 foldedUser(user)};
}

} // namespace

std::string nameKey(std::string_view displayName)
{
    const std::string key = storage::fold(displayName);
    return key.substr(0, core::validLength(std::string_view(key).substr(0, keyBytes)));
}

std::string foldedUser(const UserRow& user)
{
    return storage::fold(user.displayName) + '\n' + storage::fold(user.email);
}

core::Result<void> indexUser(storage::Transaction& transaction, std::string_view userId)
{
    BLOOMZY_TRY(const auto user, UserStore::byId(transaction, userId));
    BLOOMZY_TRY(const auto before, entryOf(transaction, userId));
    if (!user)
        return {};
    BLOOMZY_TRY(Entry entry, entryFor(transaction, *user));
    return before ? replace(transaction, *before, std::move(entry)) : add(transaction, userId, std::move(entry));
}

core::Result<void> unindexUser(storage::Transaction& transaction, std::string_view userId)
{
    BLOOMZY_TRY(const auto entry, entryOf(transaction, userId));
    return entry ? remove(transaction, *entry) : core::Result<void>();
}

} // namespace bloomzy::auth
