#include "backend/auth/SigningKeyStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {

namespace {

std::optional<std::string> optionalText(const storage::Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(std::string(row.text(column)));
}

storage::Param optionalParam(const std::optional<std::string>& text)
{
    return text ? storage::Param(std::string_view(*text)) : storage::Param(nullptr);
}

SigningKeyRow rowFrom(const storage::Row& row)
{
    return {std::string(row.text(0)),
            core::json::enumValue<api::SigningKeyState>(row.text(1)).value_or(api::SigningKeyState::unknown),
            std::string(row.text(2)),
            std::string(row.text(3)),
            optionalText(row, 4),
            optionalText(row, 5)};
}

} // namespace

core::Result<std::vector<SigningKeyRow>> SigningKeyStore::list(storage::Snapshot& snapshot)
{
    std::vector<SigningKeyRow> rows;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT kid, state, sealed, created_at, active_since, accepted_until FROM signing_keys ORDER BY CASE state "
        "WHEN 'next' THEN 0 WHEN 'active' THEN 1 ELSE 2 END, accepted_until DESC, kid",
        {}, [&](const storage::Row& row) {
            rows.push_back(rowFrom(row));
            return true;
        }));
    return rows;
}

core::Result<void> SigningKeyStore::insert(storage::Transaction& transaction, const SigningKeyRow& row)
{
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO signing_keys (kid, state, sealed, created_at, active_since, accepted_until) "
                            "VALUES (?, ?, ?, ?, ?, ?)",
                            {row.kid, core::json::enumName(row.state), row.sealed, row.createdAt,
                             optionalParam(row.activeSince), optionalParam(row.acceptedUntil)}));
    return {};
}

core::Result<void> SigningKeyStore::update(storage::Transaction& transaction, const SigningKeyRow& row)
{
    BLOOMZY_CHECK(transaction.execute(
        "UPDATE signing_keys SET state = ?, active_since = ?, accepted_until = ? WHERE kid = ?",
        {core::json::enumName(row.state), optionalParam(row.activeSince), optionalParam(row.acceptedUntil), row.kid}));
    return {};
}

core::Result<void> SigningKeyStore::purge(storage::Transaction& transaction, std::string_view now)
{
    BLOOMZY_CHECK(
        transaction.execute("DELETE FROM signing_keys WHERE state = 'retired' AND accepted_until <= ?", {now}));
    return {};
}

} // namespace bloomzy::auth
