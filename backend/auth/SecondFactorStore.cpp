#include "backend/auth/SecondFactorStore.h"

#include "backend/auth/UserEntryStore.h"

namespace bloomzy::auth {

core::Result<std::optional<SecondFactorRow>> SecondFactorStore::find(storage::Snapshot& snapshot,
                                                                     std::string_view userId)
{
    std::optional<SecondFactorRow> found;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT user_id, sealed, created_at, active_since, last_step FROM second_factors WHERE user_id = ?", {userId},
        [&](const storage::Row& row) {
            found = SecondFactorRow{
                std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), {}, row.integer(4)};
            if (!row.isNull(3))
                found->activeSince = row.text(3);
            return false;
        }));
    return found;
}

core::Result<bool> SecondFactorStore::isActive(storage::Snapshot& snapshot, std::string_view userId)
{
    BLOOMZY_TRY(const auto row, find(snapshot, userId));
    return row && row->activeSince;
}

core::Result<bool> SecondFactorStore::begin(storage::Transaction& transaction, const SecondFactorRow& row)
{
    BLOOMZY_TRY(const std::int64_t rows,
                transaction.execute(
                    "INSERT INTO second_factors (user_id, sealed, created_at, last_step) VALUES (?, ?, ?, 0) "
                    "ON CONFLICT (user_id) DO UPDATE SET sealed = excluded.sealed, created_at = excluded.created_at "
                    "WHERE second_factors.active_since IS NULL",
                    {row.userId, row.sealed, row.createdAt}));
    return rows == 1;
}

core::Result<bool> SecondFactorStore::activate(storage::Transaction& transaction, std::string_view userId,
                                               std::int64_t step, std::string_view now)
{
    BLOOMZY_TRY(const std::int64_t rows,
                transaction.execute("UPDATE second_factors SET active_since = ?, last_step = ? WHERE user_id = ? "
                                    "AND active_since IS NULL",
                                    {now, step, userId}));
    if (rows == 1)
        BLOOMZY_CHECK(indexUser(transaction, userId));
    return rows == 1;
}

core::Result<bool> SecondFactorStore::useStep(storage::Transaction& transaction, std::string_view userId,
                                              std::int64_t step)
{
    BLOOMZY_TRY(const std::int64_t rows,
                transaction.execute("UPDATE second_factors SET last_step = ? WHERE user_id = ? AND last_step < ? "
                                    "AND active_since IS NOT NULL",
                                    {step, userId, step}));
    return rows == 1;
}

core::Result<bool> SecondFactorStore::remove(storage::Transaction& transaction, std::string_view userId)
{
    BLOOMZY_TRY(
        const std::int64_t rows,
        transaction.execute("DELETE FROM second_factors WHERE user_id = ? AND active_since IS NOT NULL", {userId}));
    if (rows == 1)
        BLOOMZY_CHECK(indexUser(transaction, userId));
    return rows == 1;
}

} // namespace bloomzy::auth
