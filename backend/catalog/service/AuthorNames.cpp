#include "backend/catalog/service/AuthorNames.h"

#include "backend/catalog/store/ImportRecordStore.h"
#include "backend/http/PersonalData.h"
#include "backend/storage/Idempotency.h"

namespace bloomzy::catalog {
namespace {

constexpr std::int64_t sliceTaxa = 2'000;
constexpr std::chrono::seconds sliceTime{60};

core::Result<std::int64_t> lastTaxon(storage::Database& database)
{
    return storage::readValue<std::int64_t>(
        database, storage::deadlineIn(sliceTime), [](storage::Snapshot& snapshot) -> core::Result<std::int64_t> {
            std::int64_t last = 0;
            BLOOMZY_CHECK(
                snapshot.query("SELECT COALESCE(MAX(number), 0) FROM taxon", {}, [&](const storage::Row& row) {
                    last = row.integer(0);
                    return false;
                }));
            return last;
        });
}

core::Result<void> eraseInTaxa(storage::Transaction& transaction, std::int64_t from, std::string_view id)
{
    const std::int64_t to = from + sliceTaxa;
    BLOOMZY_CHECK(transaction.execute("UPDATE taxon SET updated_by_name = ? WHERE number > ? AND number <= ? AND "
                                      "updated_by_id = ?",
                                      {http::erasedName, from, to, id}));
    BLOOMZY_CHECK(
        transaction.execute("UPDATE taxon_revision SET by_name = ? WHERE taxon > ? AND taxon <= ? AND by_id = ?",
                            {http::erasedName, from, to, id}));
    return {};
}

core::Result<void> eraseWhoApplied(storage::Transaction& transaction, const std::string& id)
{
    std::vector<std::string> records;
    BLOOMZY_CHECK(transaction.query("SELECT id FROM import_record WHERE replace(document, ?, '') <> document",
                                    {std::string_view(id)}, [&](const storage::Row& row) {
                                        records.emplace_back(row.text(0));
                                        return true;
                                    }));
    for (const std::string& recordId : records) {
        BLOOMZY_TRY(auto record, findRecord(transaction, recordId));
        if (!record || !record->document.appliedBy || record->document.appliedBy->id != id)
            continue;
        record->document.appliedBy->displayName = http::erasedName;
        BLOOMZY_CHECK(updateRecord(transaction, *record));
    }
    return {};
}

core::Result<void> eraseInImports(storage::Transaction& transaction, const std::string& id)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE import_record SET by_name = ? WHERE by_id = ?",
                                      {http::erasedName, std::string_view(id)}));
    BLOOMZY_CHECK(eraseWhoApplied(transaction, id));
    return storage::forgetAnswers(transaction, "user:" + id, id);
}

} // namespace

core::Result<void> eraseAuthor(storage::Database& database, const std::string& userId)
{
    BLOOMZY_TRY(const std::int64_t last, lastTaxon(database));
    for (std::int64_t from = 0; from < last; from += sliceTaxa)
        BLOOMZY_CHECK(database.write(
            storage::Lane::bulk,
            [&](storage::Transaction& transaction) { return eraseInTaxa(transaction, from, userId); },
            storage::deadlineIn(sliceTime)));
    return database.write(
        storage::Lane::bulk, [&](storage::Transaction& transaction) { return eraseInImports(transaction, userId); },
        storage::deadlineIn(sliceTime));
}

} // namespace bloomzy::catalog
