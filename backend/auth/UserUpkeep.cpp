#include "backend/auth/UserUpkeep.h"

#include "backend/auth/UserEntryStore.h"

#include <QChar>

namespace bloomzy::auth {
namespace {

constexpr std::chrono::seconds sliceTime{60};
constexpr std::int64_t usersAtOnce = 2'000;

constexpr std::string_view addresses = "addresses";
constexpr std::string_view entries = "entries";

/// Both fold by Qt's Unicode, so a newer one may fold otherwise.
std::string formOf(int rules)
{
    return std::to_string(rules) + " unicode " + std::to_string(QChar::currentUnicodeVersion());
}

core::Result<bool> isDone(storage::Snapshot& snapshot, std::string_view name, std::string_view form)
{
    bool done = false;
    BLOOMZY_CHECK(
        snapshot.query("SELECT 1 FROM user_upkeep WHERE name = ? AND form = ?", {name, form}, [&](const storage::Row&) {
            done = true;
            return false;
        }));
    return done;
}

core::Result<void> mark(storage::Transaction& transaction, std::string_view name, std::string_view form)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO user_upkeep (name, form) VALUES (?, ?) "
                                      "ON CONFLICT (name) DO UPDATE SET form = excluded.form",
                                      {name, form}));
    return {};
}

/// The last id; empty when there were none.
core::Result<std::string> indexSlice(storage::Transaction& transaction, std::string_view after)
{
    std::vector<std::string> ids;
    BLOOMZY_CHECK(transaction.query("SELECT id FROM users WHERE id > ? ORDER BY id LIMIT ?", {after, usersAtOnce},
                                    [&](const storage::Row& row) {
                                        ids.emplace_back(row.text(0));
                                        return true;
                                    }));
    for (const std::string& id : ids)
        BLOOMZY_CHECK(indexUser(transaction, id));
    return ids.empty() ? std::string() : ids.back();
}

} // namespace

core::Result<std::vector<AddressCollision>> normalizeAddressesOnce(storage::Transaction& transaction)
{
    const std::string form = formOf(1);
    BLOOMZY_TRY(const bool done, isDone(transaction, addresses, form));
    if (done)
        return std::vector<AddressCollision>();
    BLOOMZY_TRY(auto collisions, normalizeStoredAddresses(transaction));
    BLOOMZY_CHECK(mark(transaction, addresses, form));
    return collisions;
}

core::Result<void> indexUsersOnce(storage::Database& database)
{
    const std::string form = formOf(1);
    BLOOMZY_TRY(const bool done,
                storage::readValue<bool>(database, storage::deadlineIn(sliceTime),
                                         [&](storage::Snapshot& snapshot) { return isDone(snapshot, entries, form); }));
    if (done)
        return {};
    std::string last;
    do {
        BLOOMZY_TRY(last, storage::writeValue<std::string>(
                              database, storage::Lane::bulk, storage::deadlineIn(sliceTime),
                              [&](storage::Transaction& transaction) { return indexSlice(transaction, last); }));
    } while (!last.empty());
    return database.write(
        storage::Lane::interactive, [&](storage::Transaction& transaction) { return mark(transaction, entries, form); },
        storage::deadlineIn(sliceTime));
}

} // namespace bloomzy::auth
