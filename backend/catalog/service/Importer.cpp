#include "backend/catalog/service/Importer.h"

#include "backend/catalog/service/ImportLines.h"
#include "backend/catalog/service/ImportRun.h"
#include "backend/catalog/store/ImportRecordStore.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::catalog {
namespace {

/// What a person who saves may have to wait for.
constexpr std::chrono::milliseconds slice{15};
/// For tidying up, which no request waits for with a deadline of its own.
constexpr std::chrono::minutes patience{1};

SliceEnd sliceEnd()
{
    return std::chrono::steady_clock::now() + slice;
}

core::Error tookTooLong()
{
    return core::unavailable("The import took too long. Nothing was imported. Split the file and try again.",
                             std::chrono::seconds(1));
}

core::Error cancelled()
{
    return core::makeError(api::ErrorCode::conflict, "The import was cancelled. Nothing was imported.");
}

core::Error changedSinceCheck()
{
    return core::makeError(api::ErrorCode::conflict,
                           "Nothing was imported: somebody changed in the catalog what rows of the file need, after "
                           "they were checked. Check the rows again.");
}

core::Error anotherRuns()
{
    return core::unavailable("Another import is running. Nothing was imported. Try again when it is over.",
                             std::chrono::seconds(5));
}

RightsAtWork::Loss lossAmidImport(const TwoPersonRule& rule)
{
    std::vector<api::Permission> needed{api::Permission::catalogImport};
    if (!rule.isOn())
        needed.push_back(api::Permission::taxaPublish);
    return {
        std::move(needed),
        "Nothing was imported: you lost the right to do so while the import ran. Ask an administrator for the right.",
        "The right was lost while the import ran."};
}

} // namespace

Importer::Importer(storage::Database& database, const core::Clock& clock, core::Log& log,
                   const http::StandingRights& rights, const TwoPersonRule& rule)
    : m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_rights(database, rights)
    , m_rule(rule)
{
    finishOpenImports();
}

core::Result<http::Response> Importer::import(const http::Request& request, std::string_view csv, std::string fileName)
{
    BLOOMZY_TRY(const auto lines, readImport(csv, m_rule.overImport(*request.principal), yearOf(m_clock)));
    const std::unique_lock one(m_one, request.deadline);
    if (!one)
        return anotherRuns();
    finishOpenImports();
    const auto record = newRecord(request, m_clock, std::move(fileName));
    ImportRun run(request, m_clock, m_rule, sourceOf(lines), record);
    auto response = this->run(request, run, record);
    finishOpenImports();
    if (response.has_value())
        m_log.write(core::LogLevel::info, "catalog", "import finished",
                    {{"lines", std::to_string(lines.size())}, {"traceId", request.traceId}});
    return response;
}

core::Result<api::ImportCounts> Importer::import(const http::Request& request, ImportSource source,
                                                 const ImportRecord& record, const api::ImportCounts& left,
                                                 http::OperationControl& control)
{
    std::unique_lock one(m_one, std::defer_lock);
    while (!one.try_lock_for(slice))
        if (control.isCancelled())
            return cancelled();
    finishOpenImports();
    const std::size_t lines = source.synonyms.size();
    ImportRun run(request, m_clock, m_rule, std::move(source), record);
    auto applied = applyAll(run, lines, control);
    if (applied.has_value() && !run.faults().empty())
        applied = changedSinceCheck();
    if (applied.has_value())
        applied = m_rights.check(request, record, lossAmidImport(m_rule), storage::deadlineIn(patience));
    if (applied.has_value()) {
        const auto publish = [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(run.publish(transaction, left));
            return {};
        };
        applied = m_database.write(storage::Lane::bulk, publish, storage::deadlineIn(patience));
    }
    finishOpenImports();
    BLOOMZY_CHECK(applied);
    const auto find = [&](storage::Snapshot& snapshot) { return findRecord(snapshot, record.id); };
    BLOOMZY_TRY(const auto kept,
                storage::readValue<std::optional<ImportRecord>>(m_database, storage::deadlineIn(patience), find));
    return kept && kept->document.counts ? *kept->document.counts : api::ImportCounts();
}

core::Result<void> Importer::applyAll(ImportRun& run, std::size_t lines, http::OperationControl& control)
{
    const auto apply = [&](storage::Transaction& transaction) { return run.applySlice(transaction, sliceEnd()); };
    do {
        if (control.isCancelled())
            return cancelled();
        BLOOMZY_CHECK(m_database.write(storage::Lane::bulk, apply, storage::deadlineIn(patience)));
        run.keepSlice();
        control.progress(static_cast<std::int64_t>(run.done()), static_cast<std::int64_t>(lines));
    } while (!run.isDone() && run.faults().empty());
    return {};
}

core::Result<http::Response> Importer::run(const http::Request& request, ImportRun& run, const ImportRecord& record)
{
    BLOOMZY_CHECK(applyAll(request, run));
    if (!run.faults().empty())
        return run.faults().error();
    BLOOMZY_CHECK(m_rights.check(request, record, lossAmidImport(m_rule), request.deadline));
    const auto publish = [&](storage::Transaction& transaction) -> core::Result<http::Response> {
        BLOOMZY_TRY(auto result, run.publish(transaction));
        return http::written(http::Reply<api::ImportResult>{.value = std::move(result)});
    };
    return http::once(m_database, storage::Lane::bulk, request, publish);
}

core::Result<void> Importer::applyAll(const http::Request& request, ImportRun& run)
{
    const auto apply = [&](storage::Transaction& transaction) { return run.applySlice(transaction, sliceEnd()); };
    do {
        if (std::chrono::steady_clock::now() > request.deadline)
            return tookTooLong();
        BLOOMZY_CHECK(m_database.write(storage::Lane::bulk, apply, request.deadline));
        run.keepSlice();
    } while (!run.isDone());
    return {};
}

/// Nobody sees what is left when this fails, and the next import or start tries again.
void Importer::finishOpenImports()
{
    const auto open =
        storage::readValue<std::vector<OpenImport>>(m_database, storage::deadlineIn(patience), openImports);
    if (open.has_error())
        return;
    for (const auto& import : *open)
        finish(import.number, import.published ? &settleImport : &undoImport);
}

void Importer::finish(std::int64_t number, Step step)
{
    bool done = false;
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(done, step(transaction, number, sliceEnd()));
        return {};
    };
    while (!done)
        if (const auto wrote = m_database.write(storage::Lane::bulk, work, storage::deadlineIn(patience));
            wrote.has_error()) {
            m_log.write(core::LogLevel::warning, "catalog",
                        "an import could not be tidied up; the next one tries again",
                        {{"cause", wrote.error().detail + " " + wrote.error().cause}});
            return;
        }
}

} // namespace bloomzy::catalog
