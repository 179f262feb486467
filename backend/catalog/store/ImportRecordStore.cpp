#include "backend/catalog/store/ImportRecordStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::catalog {
namespace {

#define BLOOMZY_RECORD_COLUMNS                                                                                         \
    "SELECT id, revision, state, file_name, created_at, by_id, by_name, finished_at, document FROM import_record "

/// Newest are the highest ids, so this comes before none.
constexpr std::string_view afterAllIds = "~";

storage::Param orNull(const std::optional<std::string>& text)
{
    return text ? storage::Param(std::string_view(*text)) : storage::Param(nullptr);
}

core::Result<ImportRecord> recordIn(const storage::Row& row)
{
    ImportRecord record;
    record.id = row.text(0);
    record.revision = row.integer(1);
    record.state = core::json::enumValue<api::ImportState>(row.text(2)).value_or(api::ImportState::unknown);
    record.fileName = row.text(3);
    record.createdAt = row.text(4);
    record.by = {std::string(row.text(5)), std::string(row.text(6))};
    if (!row.isNull(7))
        record.finishedAt = row.text(7);
    BLOOMZY_TRY(record.document, core::json::fromStoredJson<ImportDocument>(row.text(8)));
    return record;
}

core::Result<std::vector<ImportRecord>> select(storage::Snapshot& snapshot, std::string_view sql,
                                               std::initializer_list<storage::Param> params)
{
    std::vector<ImportRecord> records;
    core::Result<void> parsed;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const storage::Row& row) {
        auto record = recordIn(row);
        if (record.has_error())
            parsed = record.error();
        else
            records.push_back(std::move(*record));
        return parsed.has_value();
    }));
    BLOOMZY_CHECK(parsed);
    return records;
}

} // namespace

core::Result<void> insertRecord(storage::Transaction& transaction, const ImportRecord& record)
{
    const std::string document = core::json::toJson(record.document);
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO import_record (id, revision, state, file_name, created_at, by_id, by_name, finished_at, document) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {record.id, record.revision, core::json::enumName(record.state), record.fileName, record.createdAt,
         record.by.id, record.by.displayName, orNull(record.finishedAt), document}));
    return {};
}

core::Result<void> updateRecord(storage::Transaction& transaction, const ImportRecord& record)
{
    const std::string document = core::json::toJson(record.document);
    BLOOMZY_CHECK(transaction.execute(
        "UPDATE import_record SET revision = ?, state = ?, file_name = ?, finished_at = ?, document = ? WHERE id = ?",
        {record.revision, core::json::enumName(record.state), record.fileName, orNull(record.finishedAt), document,
         record.id}));
    return {};
}

core::Result<void> removeRecord(storage::Transaction& transaction, std::string_view id)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM import_record WHERE id = ?", {id}));
    return {};
}

core::Result<std::optional<ImportRecord>> findRecord(storage::Snapshot& snapshot, std::string_view id)
{
    BLOOMZY_TRY(auto records, select(snapshot, BLOOMZY_RECORD_COLUMNS "WHERE id = ?", {id}));
    return records.empty() ? std::optional<ImportRecord>() : std::optional(std::move(records.front()));
}

core::Result<std::vector<ImportRecord>> recordsBefore(storage::Snapshot& snapshot, std::string_view before,
                                                      std::string_view byId, std::int64_t most)
{
    const std::string_view end = before.empty() ? afterAllIds : before;
    if (byId.empty())
        return select(snapshot, BLOOMZY_RECORD_COLUMNS "WHERE id < ? ORDER BY id DESC LIMIT ?", {end, most});
    return select(snapshot, BLOOMZY_RECORD_COLUMNS "WHERE id < ? AND by_id = ? ORDER BY id DESC LIMIT ?",
                  {end, byId, most});
}

core::Result<std::size_t> countRecords(storage::Snapshot& snapshot, api::ImportState state, std::string_view byId)
{
    std::size_t count = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT count(*) FROM import_record WHERE state = ? AND by_id = ?",
                                 {core::json::enumName(state), byId}, [&](const storage::Row& row) {
                                     count = static_cast<std::size_t>(row.integer(0));
                                     return true;
                                 }));
    return count;
}

core::Result<std::vector<std::string>> recordsInState(storage::Snapshot& snapshot, api::ImportState state,
                                                      std::string_view createdBefore)
{
    std::vector<std::string> ids;
    BLOOMZY_CHECK(
        snapshot.query("SELECT id FROM import_record WHERE state = ? AND created_at < ? ORDER BY id LIMIT 1000",
                       {core::json::enumName(state), createdBefore}, [&](const storage::Row& row) {
                           ids.emplace_back(row.text(0));
                           return true;
                       }));
    return ids;
}

} // namespace bloomzy::catalog
