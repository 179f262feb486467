#include "backend/catalog/imports/ImportJobs.h"

#include "backend/catalog/imports/ImportUndoRun.h"
#include "backend/catalog/imports/ImportView.h"
#include "backend/catalog/imports/PlanRules.h"
#include "backend/catalog/service/ImportRun.h"
#include "backend/catalog/store/ImportStore.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using api::ImportState;
using storage::Lane;

constexpr std::chrono::seconds patience{60};
/// What a person who saves may have to wait for.
constexpr std::chrono::milliseconds undoSlice{15};

std::string idOf(const http::Request& request)
{
    return std::string(request.pathParameter("id"));
}

core::Error hasErrors(const api::ImportCounts& counts)
{
    return core::makeError(api::ErrorCode::conflict,
                           "Nothing was imported: " + std::to_string(counts.errors) +
                               (counts.errors == 1 ? " row has errors." : " rows have errors.") +
                               " Mend them, or import the others without them.");
}

/// `why`: as clients read it in ImportSummary::notUndoable.
core::Error notUndoable(std::string_view why)
{
    if (why == "busy")
        return importNotStaged(ImportState::importing);
    const char* text = "This import is undone already.";
    if (why == "nothing")
        text = "This import changed nothing in the catalog: there is nothing to undo.";
    else if (why == "staged")
        text = "This file was not imported: there is nothing to undo.";
    return core::makeError(api::ErrorCode::conflict, text);
}

core::Result<void> checkUndoable(const ImportRecord& record)
{
    const auto summary = summaryOf(record);
    return summary.undoable ? core::Result<void>() : notUndoable(summary.notUndoable);
}

core::Result<void> beginUndo(storage::Transaction& transaction, const std::string& id)
{
    BLOOMZY_TRY(auto record, findRecord(transaction, id));
    if (!record)
        return importNotFound();
    BLOOMZY_CHECK(checkUndoable(*record));
    BLOOMZY_TRY(const bool open, isOpen(transaction, id));
    if (open)
        return importNotSettled();
    record->state = ImportState::undoing;
    return updateRecord(transaction, *record);
}

core::Error undoCancelled()
{
    return core::makeError(api::ErrorCode::conflict, "The undo was cancelled. What it had not come to is still there; "
                                                     "undo the import again to go on.");
}

RightsAtWork::Loss lossAmidUndo()
{
    return {
        {api::Permission::catalogImport},
        "The undo was stopped: you lost the right to import while it ran. What it had not come to is still there. Ask "
        "an administrator for the right, or to undo the import again, which goes on from here.",
        "The right was lost while the undo ran."};
}

/// Which rows of the file are taken.
std::vector<std::size_t> takenRows(const CheckedRows& checked)
{
    std::vector<std::size_t> taken;
    for (std::size_t i = 0; i < checked.rows.size(); ++i)
        if (const auto result = checked.rows[i].result;
            result == api::RowResult::created || result == api::RowResult::updated)
            taken.push_back(i);
    return taken;
}

} // namespace

ImportJobs::ImportJobs(storage::Database& database, const core::Clock& clock, ImportShelf& shelf, Importer& importer,
                       const TwoPersonRule& rule, http::Operations& operations, const http::StandingRights& rights)
    : m_database(database)
    , m_clock(clock)
    , m_shelf(shelf)
    , m_importer(importer)
    , m_rule(rule)
    , m_operations(operations)
    , m_rights(database, rights)
{
}

/// What a job takes along of the request that began it.
http::Request ImportJobs::kept(const http::Request& request) const
{
    http::Request copy;
    copy.method = request.method;
    copy.path = request.path;
    copy.pathParameters = request.pathParameters;
    copy.remoteAddress = request.remoteAddress;
    copy.traceId = request.traceId;
    copy.requestId = request.requestId;
    copy.principal = m_rule.overImport(*request.principal);
    copy.auditAction = request.auditAction;
    return copy;
}

core::Result<http::Response> ImportJobs::check(const http::Request& request)
{
    BLOOMZY_TRY(const auto record, m_shelf.findStaged(request));
    BLOOMZY_CHECK(requireName(record.document.plan));
    return m_operations.begin(request, {"rows", [this, copy = kept(request)](http::OperationControl& control) {
                                            return runCheck(copy, control);
                                        }});
}

core::Result<http::Response> ImportJobs::apply(const http::Request& request, const api::ApplyImport& how)
{
    BLOOMZY_TRY(const auto record, m_shelf.findStaged(request));
    BLOOMZY_CHECK(requireName(record.document.plan));
    if (const auto checks = m_shelf.cache().checks(record); checks && checks->counts.errors > 0 && !how.leaveOutErrors)
        return hasErrors(checks->counts);
    return m_operations.begin(request, {"rows", [this, copy = kept(request), how](http::OperationControl& control) {
                                            return runApply(copy, how.leaveOutErrors, control);
                                        }});
}

core::Result<http::Response> ImportJobs::undo(const http::Request& request)
{
    BLOOMZY_TRY(const auto record, m_shelf.find(request));
    BLOOMZY_CHECK(checkUndoable(record));
    return m_operations.begin(request, {"taxa", [this, copy = kept(request)](http::OperationControl& control) {
                                            return runUndo(copy, control);
                                        }});
}

core::Result<ChecksPointer> ImportJobs::checked(const http::Request& request, const ImportRecord& record,
                                                const ImportCheck::Progress& progress)
{
    BLOOMZY_CHECK(requireName(record.document.plan));
    if (auto known = m_shelf.cache().checks(record))
        return known;
    BLOOMZY_TRY(const auto table, m_shelf.cache().table(record));
    const RowReader reader(*table, record.document.plan, *request.principal, yearOf(m_clock));
    ImportCheck check(m_database, *table, reader, record.document.plan,
                      Reach::of(*request.principal, api::Permission::catalogImport));
    BLOOMZY_TRY(auto found, check.run(progress));
    auto checks = std::make_shared<const CheckedRows>(std::move(found));
    m_shelf.cache().keep(record.id, record.revision, checks);
    return ChecksPointer(checks);
}

core::Result<api::RawJson> ImportJobs::runCheck(const http::Request& request, http::OperationControl& control)
{
    BLOOMZY_TRY(const auto record, m_shelf.findStaged(request));
    // What others did in the meantime counts: a check is never an old one.
    m_shelf.cache().keep(record.id, 0, nullptr);
    BLOOMZY_TRY(const auto checks, checked(request, record, [&](std::size_t done) {
                    control.progress(static_cast<std::int64_t>(done), record.document.rows);
                    return !control.isCancelled();
                }));
    BLOOMZY_CHECK(m_shelf.change(record.id, [&](ImportRecord& stored) -> core::Result<void> {
        if (stored.revision == record.revision) {
            stored.document.counts = checks->counts;
            stored.document.checkedRevision = record.revision;
        }
        return {};
    }));
    return api::RawJson{core::json::toJson(checks->counts)};
}

core::Result<api::RawJson> ImportJobs::runApply(const http::Request& request, bool leaveOutErrors,
                                                http::OperationControl& control)
{
    BLOOMZY_TRY(auto record, m_shelf.findStaged(request));
    BLOOMZY_TRY(const auto checks, checked(request, record, [&](std::size_t) { return !control.isCancelled(); }));
    if (checks->counts.errors > 0 && !leaveOutErrors)
        return hasErrors(checks->counts);
    BLOOMZY_CHECK(m_shelf.change(record.id, [&](ImportRecord& stored) -> core::Result<void> {
        if (stored.state != ImportState::staged || stored.revision != record.revision)
            return planChangedMeanwhile();
        stored.state = ImportState::importing;
        return {};
    }));
    auto counts = importRows(request, record, checks, control);
    if (counts.has_error()) {
        m_shelf.cache().keep(record.id, 0, nullptr);
        (void)m_shelf.change(record.id, [](ImportRecord& stored) -> core::Result<void> {
            if (stored.state == ImportState::importing)
                stored.state = ImportState::staged;
            stored.document.checkedRevision = 0;
            return {};
        });
        return counts.error();
    }
    m_shelf.files().remove(record.id);
    m_shelf.cache().forget(record.id);
    return api::RawJson{core::json::toJson(*counts)};
}

core::Result<api::ImportCounts> ImportJobs::importRows(const http::Request& request, const ImportRecord& record,
                                                       const ChecksPointer& checks, http::OperationControl& control)
{
    BLOOMZY_TRY(const auto table, m_shelf.cache().table(record));
    if (checks->counts.errors > 0)
        BLOOMZY_CHECK(m_shelf.files().saveErrors(record.id, errorsCsv(*table, *checks)));
    const RowReader reader(*table, record.document.plan, *request.principal, yearOf(m_clock));
    const auto taken = takenRows(*checks);
    ImportSource source;
    source.existing = record.document.plan.existingNames;
    for (const auto index : taken)
        source.synonyms.push_back(checks->rows[index].synonym);
    source.line = [&](std::size_t line) { return reader.read(taken[line]).line; };
    api::ImportCounts left;
    left.rows = checks->counts.errors + checks->counts.skipped;
    left.skipped = checks->counts.skipped;
    left.warnings = checks->counts.warnings;
    left.errors = checks->counts.errors;
    return m_importer.import(request, std::move(source), record, left, control);
}

core::Result<api::RawJson> ImportJobs::runUndo(const http::Request& request, http::OperationControl& control)
{
    BLOOMZY_TRY(const auto begun, m_shelf.find(request));
    const auto begin = [&](storage::Transaction& transaction) { return beginUndo(transaction, begun.id); };
    BLOOMZY_CHECK(m_database.write(Lane::interactive, begin, storage::deadlineIn(patience)));
    BLOOMZY_CHECK(undoSlices(request, begun, control));
    BLOOMZY_TRY(const auto record, m_shelf.find(request));
    return api::RawJson{core::json::toJson(record.document.undo.value_or(api::ImportUndo()))};
}

core::Result<void> ImportJobs::undoSlices(const http::Request& request, const ImportRecord& record,
                                          http::OperationControl& control)
{
    ImportUndoRun run(record.id, {request.principal->userId, request.principal->displayName}, m_clock);
    bool done = false;
    const auto slice = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(done, run.slice(transaction, std::chrono::steady_clock::now() + undoSlice));
        return done ? endUndo(transaction, request) : core::Result<void>();
    };
    while (!done) {
        if (control.isCancelled())
            return undoCancelled();
        BLOOMZY_CHECK(m_rights.check(request, record, lossAmidUndo(), storage::deadlineIn(patience)));
        BLOOMZY_CHECK(m_database.write(Lane::bulk, slice, storage::deadlineIn(patience)));
        control.progress(run.done(), std::max(record.document.changed, run.done()));
    }
    return {};
}

core::Result<void> ImportJobs::endUndo(storage::Transaction& transaction, const http::Request& request)
{
    BLOOMZY_TRY(auto record, findRecord(transaction, idOf(request)));
    if (!record)
        return importNotFound();
    if (record->state != ImportState::undoing)
        return notUndoable("undone");
    record->state = ImportState::undone;
    record->finishedAt = core::formatTime(m_clock.now());
    ++record->revision;
    BLOOMZY_CHECK(updateRecord(transaction, *record));
    const auto told = [](const char* field, std::int64_t count) {
        return api::FieldChange{field, {"0"}, {std::to_string(count)}};
    };
    const auto undo = record->document.undo.value_or(api::ImportUndo());
    return http::recordAudit(
        transaction, request, api::AuditTarget{"import", record->id, record->fileName},
        {told("/removed", undo.removed), told("/setBack", undo.setBack), told("/kept", undo.kept)});
}

} // namespace bloomzy::catalog
