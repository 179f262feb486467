#include "backend/catalog/imports/ImportDesk.h"

#include "backend/catalog/imports/ImportView.h"
#include "backend/catalog/imports/PlanRules.h"
#include "backend/catalog/imports/UploadRules.h"
#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/service/ImportRun.h"
#include "backend/catalog/store/ImportStore.h"
#include "backend/core/Id.h"
#include "backend/core/Text.h"
#include "backend/core/crypto/Base64.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/Paging.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"

#include <charconv>

namespace bloomzy::catalog {
namespace {

using api::ImportState;
using storage::Lane;

constexpr std::size_t mostStaged = 10; ///< of one person
constexpr const char* noErrors = "\"line\",\"error\"\r\n";

core::Error undoneInPart()
{
    return core::makeError(api::ErrorCode::conflict, "This import is being undone, or its undo was stopped half-way. "
                                                     "Nothing was forgotten. Undo it to its end first.");
}

core::Result<std::size_t> rowOf(const std::optional<std::string>& cursor)
{
    if (!cursor)
        return std::size_t(0);
    if (const auto text = core::crypto::decodeBase64UrlText(*cursor)) {
        std::size_t row = 0;
        const char* last = text->data() + text->size();
        const auto [end, error] = std::from_chars(text->data(), last, row);
        if (error == std::errc() && end == last)
            return row;
    }
    return http::wrongCursor();
}

void describe(ImportRecord& record, const StagedTable& table)
{
    record.document.form = table.form();
    record.document.rows = static_cast<std::int64_t>(table.size());
    record.document.columns = table.columns();
}

void guess(ImportRecord& record, const std::vector<RememberedColumn>& last)
{
    record.document.plan.columns.clear();
    record.document.reasons.clear();
    for (auto& guessed : guessColumns(record.document.columns, last)) {
        record.document.plan.columns.push_back(std::move(guessed.plan));
        record.document.reasons.push_back(guessed.reason);
    }
}

bool hasSameForm(const api::ImportPlan& a, const api::ImportPlan& b)
{
    return a.encoding == b.encoding && a.separator == b.separator && a.quote == b.quote && a.header == b.header;
}

void tellReasons(ImportDocument& document, const api::ImportPlan& before)
{
    document.reasons.resize(document.plan.columns.size(), api::MatchReason::none);
    for (std::size_t i = 0; i < document.plan.columns.size(); ++i) {
        const auto& field = document.plan.columns[i].field;
        if (i >= before.columns.size() || before.columns[i].field != field)
            document.reasons[i] = field.empty() ? api::MatchReason::none : api::MatchReason::chosen;
    }
}

http::Reply<api::Import> replyOf(const ImportRecord& record, const ChecksPointer& checks)
{
    http::Reply<api::Import> reply{.value = viewOf(record), .etag = http::revisionTag(record.revision)};
    // Which rows have errors is not kept for long.
    reply.value.checked = reply.value.checked && checks;
    return reply;
}

bool isWanted(const CheckedRows::Row& row, api::RowFilter filter)
{
    if (filter == api::RowFilter::errors)
        return row.result == api::RowResult::error;
    return filter != api::RowFilter::warnings || row.warned;
}

core::Result<void> checkForgettable(storage::Snapshot& snapshot, const std::string& id)
{
    BLOOMZY_TRY(const auto record, findRecord(snapshot, id));
    if (!record)
        return importNotFound();
    if (record->state == ImportState::importing)
        return importNotStaged(record->state);
    if (record->state == ImportState::undoing)
        return undoneInPart();
    BLOOMZY_TRY(const bool open, isOpen(snapshot, id));
    return open ? importNotSettled() : core::Result<void>();
}

} // namespace

ImportDesk::ImportDesk(storage::Database& database, const core::Clock& clock, ImportShelf& shelf,
                       const TwoPersonRule& rule)
    : m_database(database)
    , m_clock(clock)
    , m_shelf(shelf)
    , m_rule(rule)
{
}

core::Result<http::Response> ImportDesk::upload(const http::Request& request, const api::UploadQuery& query,
                                                std::string_view bytes)
{
    BLOOMZY_TRY(auto fileName, shownFileName(query));
    BLOOMZY_TRY(auto read, StagedTable::read(bytes, {}));
    const auto table = std::make_shared<const StagedTable>(std::move(read));
    BLOOMZY_TRY(const auto last, m_shelf.lastColumns(request));
    auto record = newRecord(request, m_clock, std::move(fileName));
    record.document.bytes = static_cast<std::int64_t>(bytes.size());
    describe(record, *table);
    guess(record, last);
    m_shelf.tidy();
    BLOOMZY_CHECK(m_shelf.files().save(record.id, bytes));
    auto answer = http::once(
        m_database, Lane::interactive, request, [&](storage::Transaction& transaction) -> core::Result<http::Response> {
            BLOOMZY_TRY(const auto staged, countRecords(transaction, ImportState::staged, request.principal->userId));
            if (staged >= mostStaged)
                return tooManyStaged();
            BLOOMZY_CHECK(insertRecord(transaction, record));
            BLOOMZY_CHECK(
                http::recordAudit(transaction, request, api::AuditTarget{"import", record.id, record.fileName}));
            auto reply = replyOf(record, nullptr);
            reply.status = 201;
            reply.location = "/api/v1/catalog/imports/" + record.id;
            return http::written(reply);
        });
    // A repeated request got the first one's answer.
    if (answer.has_error() || answer->body.find(record.id) == std::string::npos)
        m_shelf.files().remove(record.id);
    else
        m_shelf.cache().keep(record.id, record.document.plan, table);
    return answer;
}

core::Result<http::Reply<api::ImportPage>> ImportDesk::list(const http::Request& request, const api::PageQuery& query)
{
    BLOOMZY_TRY(const auto limit, http::pageRows(query));
    const auto before = query.cursor.value_or("");
    if (query.cursor && !core::isId(before))
        return http::wrongCursor();
    BLOOMZY_TRY(auto records, m_shelf.list(request, before, limit + 1));
    http::Reply<api::ImportPage> reply;
    if (records.size() > static_cast<std::size_t>(limit)) {
        records.resize(static_cast<std::size_t>(limit));
        reply.value.nextCursor = records.back().id;
    }
    for (const auto& record : records)
        reply.value.items.push_back(summaryOf(record));
    return reply;
}

core::Result<http::Reply<api::Import>> ImportDesk::get(const http::Request& request)
{
    BLOOMZY_TRY(const auto record, m_shelf.find(request));
    return replyOf(record, m_shelf.cache().checks(record));
}

core::Result<http::Reply<api::Import>> ImportDesk::plan(const http::Request& request, std::string_view patch)
{
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    BLOOMZY_TRY(auto record, m_shelf.findStaged(request));
    if (record.revision != revision)
        return planChangedMeanwhile();
    const auto before = record.document.plan;
    BLOOMZY_TRY(record.document.plan, core::json::patched(before, patch));
    BLOOMZY_TRY(const auto table, m_shelf.cache().table(record));
    describe(record, *table);
    const bool otherTable =
        !hasSameForm(before, record.document.plan) && record.document.plan.columns == before.columns;
    const bool guessed = record.document.plan.columns.empty() || otherTable;
    if (guessed) {
        BLOOMZY_TRY(const auto last, m_shelf.lastColumns(request));
        guess(record, last);
    }
    auto faults = checkPlan(record.document.plan, *table);
    if (!faults.empty()) {
        m_shelf.cache().keep(record.id, before, nullptr);
        return core::invalid(std::move(faults));
    }
    if (!guessed)
        tellReasons(record.document, before);
    record.document.counts.reset();
    const auto store = [&](ImportRecord& stored) -> core::Result<void> {
        if (stored.revision != revision || stored.state != ImportState::staged)
            return planChangedMeanwhile();
        stored = record;
        ++stored.revision;
        return {};
    };
    // The plan itself may be megabytes of edited cells; each of its revisions is the uploader's own.
    const auto tell = [&](storage::Transaction& transaction, const ImportRecord& was, const ImportRecord& is) {
        return http::recordAudit(transaction, request, api::AuditTarget{"import", is.id, is.fileName},
                                 {{"/revision", {std::to_string(was.revision)}, {std::to_string(is.revision)}}});
    };
    BLOOMZY_CHECK(m_shelf.change(record.id, store, tell));
    ++record.revision;
    return replyOf(record, nullptr);
}

core::Result<http::Reply<api::ImportRowPage>> ImportDesk::rows(const http::Request& request,
                                                               const api::ImportRowQuery& query)
{
    BLOOMZY_TRY(const auto limit, http::pageRows({query.limit, query.cursor}));
    BLOOMZY_TRY(const auto first, rowOf(query.cursor));
    BLOOMZY_TRY(const auto record, m_shelf.findStaged(request));
    BLOOMZY_TRY(const auto table, m_shelf.cache().table(record));
    const auto checks = m_shelf.cache().checks(record);
    const auto filter = query.filter.value_or(api::RowFilter::all);
    if (filter != api::RowFilter::all && !checks)
        return core::makeError(api::ErrorCode::conflict, "Check the rows first: which have errors is not known yet.");
    const RowReader reader(*table, record.document.plan, m_rule.overImport(*request.principal), yearOf(m_clock));
    ImportCheck check(m_database, *table, reader, record.document.plan,
                      Reach::of(*request.principal, api::Permission::catalogImport));
    using Answer = http::Reply<api::ImportRowPage>;
    return storage::readValue<Answer>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<Answer> {
            Answer reply;
            auto& items = reply.value.items;
            std::size_t index = first;
            for (; index < table->size() && items.size() < static_cast<std::size_t>(limit); ++index) {
                if (checks && !isWanted(checks->rows[index], filter))
                    continue;
                const auto row = reader.edited(index);
                api::ImportRow item{row.csv.line, {}, {}, {}};
                if (checks) {
                    item.result = checks->rows[index].result;
                    if (const auto told = checks->faults.find(index); told != checks->faults.end())
                        item.faults = told->second;
                } else {
                    BLOOMZY_TRY(item, check.preview(snapshot, index));
                }
                for (const auto& cell : row.csv.fields)
                    item.cells.push_back(shownCell(cell));
                items.push_back(std::move(item));
            }
            if (index < table->size())
                reply.value.nextCursor = core::crypto::base64Url(std::to_string(index));
            return reply;
        });
}

core::Result<http::Reply<std::string>> ImportDesk::errors(const http::Request& request)
{
    BLOOMZY_TRY(const auto record, m_shelf.find(request));
    if (record.state != ImportState::staged && (!record.document.counts || record.document.counts->errors == 0))
        return http::Reply<std::string>{.value = noErrors};
    if (record.state != ImportState::staged) {
        BLOOMZY_TRY(auto csv, m_shelf.files().loadErrors(record.id));
        return http::Reply<std::string>{.value = std::move(csv)};
    }
    const auto checks = m_shelf.cache().checks(record);
    if (!checks)
        return core::makeError(api::ErrorCode::conflict, "Check the rows first: which have errors is not known yet.");
    BLOOMZY_TRY(const auto table, m_shelf.cache().table(record));
    return http::Reply<std::string>{.value = errorsCsv(*table, *checks)};
}

core::Result<http::Reply<http::Nothing>> ImportDesk::discard(const http::Request& request)
{
    BLOOMZY_TRY(const auto record, m_shelf.find(request));
    const auto remove = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(checkForgettable(transaction, record.id));
        BLOOMZY_CHECK(removeRecord(transaction, record.id));
        return http::recordAudit(transaction, request, api::AuditTarget{"import", record.id, record.fileName});
    };
    BLOOMZY_CHECK(m_database.write(Lane::interactive, remove, request.deadline));
    m_shelf.files().remove(record.id);
    m_shelf.cache().forget(record.id);
    return http::Reply<http::Nothing>{};
}

} // namespace bloomzy::catalog
