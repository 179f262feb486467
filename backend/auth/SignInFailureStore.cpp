#include "backend/auth/SignInFailureStore.h"

namespace bloomzy::auth {

core::Result<std::optional<SignInFailureRow>>
SignInFailureStore::find(storage::Snapshot& snapshot, std::string_view account, std::string_view origin)
{
    std::optional<SignInFailureRow> found;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT account, origin, known, failures, last_at FROM sign_in_failures WHERE account = ? AND origin = ?",
        {account, origin}, [&](const storage::Row& row) {
            found = SignInFailureRow{std::string(row.text(0)), std::string(row.text(1)), row.integer(2) != 0,
                                     row.integer(3), std::string(row.text(4))};
            return false;
        }));
    return found;
}

core::Result<void> SignInFailureStore::put(storage::Transaction& transaction, const SignInFailureRow& row)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO sign_in_failures (account, origin, known, failures, last_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (account, origin) DO UPDATE SET known = excluded.known, failures = excluded.failures, "
        "last_at = excluded.last_at",
        {row.account, row.origin, std::int64_t{row.known}, row.failures, row.lastAt}));
    return {};
}

core::Result<void> SignInFailureStore::remove(storage::Transaction& transaction, std::string_view account,
                                              std::string_view origin)
{
    BLOOMZY_CHECK(
        transaction.execute("DELETE FROM sign_in_failures WHERE account = ? AND origin = ?", {account, origin}));
    return {};
}

core::Result<void> SignInFailureStore::removeAccount(storage::Transaction& transaction, std::string_view account)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM sign_in_failures WHERE account = ?", {account}));
    return {};
}

core::Result<void> SignInFailureStore::purge(storage::Transaction& transaction, const Kept& kept)
{
    BLOOMZY_CHECK(
        transaction.execute("DELETE FROM sign_in_failures WHERE last_at < ? OR last_at > ?", {kept.from, kept.to}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM sign_in_failures WHERE known = 0 AND last_at <= "
                                      "(SELECT last_at FROM sign_in_failures WHERE known = 0 "
                                      "ORDER BY last_at DESC LIMIT 1 OFFSET ?)",
                                      {kept.unknownAccounts}));
    return {};
}

} // namespace bloomzy::auth
