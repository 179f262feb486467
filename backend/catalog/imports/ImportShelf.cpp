#include "backend/catalog/imports/ImportShelf.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using api::ImportState;
using storage::Lane;

constexpr std::chrono::hours stagedAge{24};
constexpr std::chrono::seconds patience{60};

/// Whose imports a caller sees: everybody's, unless their access is limited to families.
std::string ownerSeen(const http::Principal& principal)
{
    const bool all =
        principal.scope.families.empty() && principal.scopeOf(api::Permission::catalogImport).families.empty();
    return all ? std::string() : principal.userId;
}

/// A job's request has no deadline of its own.
storage::Deadline deadlineOf(const http::Request& request)
{
    return request.deadline == storage::Deadline() ? storage::deadlineIn(patience) : request.deadline;
}

} // namespace

core::Error importNotStaged(ImportState state)
{
    return core::makeError(api::ErrorCode::conflict, state == ImportState::importing
                                                         ? "This import is running. Wait for it, or cancel it."
                                                         : "This import is over. Upload the file again.");
}

core::Error importNotFound()
{
    return core::makeError(api::ErrorCode::notFound, "There is no such import.");
}

core::Error importNotSettled()
{
    return core::makeError(api::ErrorCode::conflict, "This import is still being written to the catalog. Nothing was "
                                                     "changed. Try again in a moment.");
}

core::Error planChangedMeanwhile()
{
    return core::makeError(
        api::ErrorCode::preconditionFailed,
        "The plan of this import was changed elsewhere in the meantime. Your change was not saved. Load it again.");
}

ImportShelf::ImportShelf(storage::Database& database, const core::Clock& clock, std::filesystem::path folder)
    : m_database(database)
    , m_clock(clock)
    , m_files(std::move(folder))
    , m_cache(m_files)
{
    restage();
    tidy();
}

core::Result<ImportRecord> ImportShelf::find(const http::Request& request)
{
    const auto id = std::string(request.pathParameter("id"));
    const auto find = [&](storage::Snapshot& snapshot) { return findRecord(snapshot, id); };
    BLOOMZY_TRY(auto record, storage::readValue<std::optional<ImportRecord>>(m_database, deadlineOf(request), find));
    const auto owner = ownerSeen(*request.principal);
    if (!record || (!owner.empty() && record->by.id != owner))
        return importNotFound();
    return std::move(*record);
}

core::Result<ImportRecord> ImportShelf::findStaged(const http::Request& request)
{
    BLOOMZY_TRY(auto record, find(request));
    if (record.state != ImportState::staged)
        return importNotStaged(record.state);
    return record;
}

core::Result<std::vector<ImportRecord>> ImportShelf::list(const http::Request& request, std::string_view before,
                                                          std::int64_t most)
{
    const auto owner = ownerSeen(*request.principal);
    const auto find = [&](storage::Snapshot& snapshot) { return recordsBefore(snapshot, before, owner, most); };
    return storage::readValue<std::vector<ImportRecord>>(m_database, request.deadline, find);
}

core::Result<void> ImportShelf::change(const std::string& id,
                                       const std::function<core::Result<void>(ImportRecord&)>& change,
                                       const Recording& record)
{
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(const auto before, findRecord(transaction, id));
        if (!before)
            return importNotFound();
        auto after = *before;
        BLOOMZY_CHECK(change(after));
        BLOOMZY_CHECK(updateRecord(transaction, after));
        return record ? record(transaction, *before, after) : core::Result<void>();
    };
    return m_database.write(Lane::interactive, work, storage::deadlineIn(patience));
}

core::Result<std::vector<RememberedColumn>> ImportShelf::lastColumns(const http::Request& request)
{
    constexpr std::int64_t looked = 20;
    const auto find = [&](storage::Snapshot& snapshot) {
        return recordsBefore(snapshot, {}, request.principal->userId, looked);
    };
    BLOOMZY_TRY(const auto records, storage::readValue<std::vector<ImportRecord>>(m_database, request.deadline, find));
    std::vector<RememberedColumn> columns;
    for (const auto& record : records) {
        if (record.state != ImportState::imported || record.document.columns.empty())
            continue;
        for (std::size_t i = 0; i < std::min(record.document.columns.size(), record.document.plan.columns.size()); ++i)
            columns.push_back({record.document.columns[i].name, record.document.plan.columns[i]});
        break;
    }
    return columns;
}

/// None runs when the server starts: what was published is imported, and the rest was undone.
void ImportShelf::restage()
{
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(const auto cut,
                    recordsInState(transaction, ImportState::importing, core::formatTime(m_clock.now())));
        for (const auto& id : cut) {
            BLOOMZY_TRY(auto record, findRecord(transaction, id));
            record->state = ImportState::staged;
            BLOOMZY_CHECK(updateRecord(transaction, *record));
        }
        return {};
    };
    (void)m_database.write(Lane::interactive, work, storage::deadlineIn(patience));
}

/// Uploads of yesterday go, and those that nobody knows of. What fails is tried again by the next upload.
void ImportShelf::tidy()
{
    const auto yesterday = core::formatTime(m_clock.now() - stagedAge);
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(const auto old, recordsInState(transaction, ImportState::staged, yesterday));
        for (const auto& id : old)
            BLOOMZY_CHECK(removeRecord(transaction, id));
        return {};
    };
    if (m_database.write(Lane::interactive, work, storage::deadlineIn(patience)).has_error())
        return;
    m_files.tidy([&](const std::string& id) {
        const auto find = [&](storage::Snapshot& snapshot) { return findRecord(snapshot, id); };
        const auto record =
            storage::readValue<std::optional<ImportRecord>>(m_database, storage::deadlineIn(patience), find);
        return record.has_error() ||
               (*record && ((*record)->state == ImportState::staged || (*record)->state == ImportState::importing));
    });
}

} // namespace bloomzy::catalog
