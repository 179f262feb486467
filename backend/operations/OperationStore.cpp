#include "backend/operations/OperationStore.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/storage/Text.h"

namespace bloomzy::operations {
namespace {

using storage::Param;

core::Result<std::vector<api::Operation>> read(storage::Snapshot& snapshot, std::string_view sql,
                                               std::initializer_list<Param> params)
{
    std::vector<api::Operation> operations;
    std::optional<core::Error> unreadable;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const storage::Row& row) {
        auto operation = core::json::fromStoredJson<api::Operation>(row.text(0));
        if (operation.has_error())
            unreadable = core::internalError("an operation's body: " + operation.error().detail);
        else
            operations.push_back(std::move(*operation));
        return !unreadable;
    }));
    if (unreadable)
        return *unreadable;
    return operations;
}

} // namespace

core::Result<void> OperationStore::put(storage::Transaction& transaction, const api::Operation& operation)
{
    const std::string body = storage::storable(core::json::toJson(operation));
    const Param finished = operation.finishedAt ? Param(std::string_view(*operation.finishedAt)) : Param();
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO operations (id, owner, finished_at, body) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET finished_at = excluded.finished_at, body = excluded.body",
        {std::string_view(operation.id), std::string_view(operation.createdBy.id), finished, std::string_view(body)}));
    return {};
}

core::Result<std::optional<api::Operation>> OperationStore::find(storage::Snapshot& snapshot, std::string_view id)
{
    BLOOMZY_TRY(auto found, read(snapshot, "SELECT body FROM operations WHERE id = ?", {id}));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

core::Result<std::vector<api::Operation>> OperationStore::list(storage::Snapshot& snapshot, std::string_view owner,
                                                               std::string_view before, std::int32_t limit)
{
    if (owner.empty())
        return read(snapshot, "SELECT body FROM operations WHERE id < ? ORDER BY id DESC LIMIT ?",
                    {before, std::int64_t{limit}});
    return read(snapshot, "SELECT body FROM operations WHERE owner = ? AND id < ? ORDER BY id DESC LIMIT ?",
                {owner, before, std::int64_t{limit}});
}

core::Result<std::vector<api::Operation>> OperationStore::unfinished(storage::Snapshot& snapshot)
{
    return read(snapshot, "SELECT body FROM operations WHERE finished_at IS NULL ORDER BY id", {});
}

core::Result<void> OperationStore::removeOf(storage::Transaction& transaction, std::string_view owner)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM operations WHERE owner = ?", {owner}));
    return {};
}

core::Result<void> OperationStore::prune(storage::Transaction& transaction, std::string_view time, std::int64_t kept)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM operations WHERE finished_at < ?", {time}));
    BLOOMZY_CHECK(
        transaction.execute("DELETE FROM operations WHERE finished_at IS NOT NULL AND id <= (SELECT id FROM operations "
                            "ORDER BY id DESC LIMIT 1 OFFSET ?)",
                            {kept}));
    return {};
}

} // namespace bloomzy::operations
