#include "backend/audit/search/AuditExport.h"

#include "backend/audit/search/AuditExportText.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::audit {
namespace {

constexpr std::size_t rowsOfSlice = 500;
constexpr std::chrono::seconds sliceTime{30};
/// How long to count before the first byte; what takes longer is told without a total.
constexpr std::chrono::milliseconds countTime{3'000};

/// What the audit log keeps of an export.
struct ExportRecord
{
    api::AuditFilter filter;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> countAtLeast;
};
BOOST_DESCRIBE_STRUCT(ExportRecord, (), (filter, count, countAtLeast))

std::vector<api::FieldChange> recordOf(const api::AuditFilter& filter, const AuditSearch::Matches& matches)
{
    ExportRecord record{filter, {}, {}};
    (matches.exact ? record.count : record.countAtLeast) = matches.count;
    auto changes = core::json::differences(R"({"filter":{}})", core::json::toJson(record));
    std::erase_if(changes, [](const api::FieldChange& change) { return change.after.text == "[]"; });
    return changes;
}

} // namespace

core::Result<http::Response> AuditExport::begin(const http::Request& request, const api::AuditExportQuery& asked,
                                                bool seesPersonal)
{
    api::AuditExportQuery query = asked;
    if (query.format == api::AuditExportFormat::unknown)
        return core::invalid("#query/format", "auditExport.format", "Export as csv or jsonl.");
    const bool csv = query.format.value_or(api::AuditExportFormat::csv) == api::AuditExportFormat::csv;
    BLOOMZY_TRY(const auto matches, m_search.count(query, m_search.reader(seesPersonal), countTime, request.deadline));
    query.through = matches.through;
    const auto record = [&] {
        const auto work = [&](storage::Transaction& transaction) {
            return http::recordAudit(transaction, request,
                                     api::AuditTarget{"auditLog", "log", csv ? "CSV" : "JSON Lines"},
                                     recordOf(query, matches));
        };
        return m_database.write(storage::Lane::interactive, work, request.deadline);
    };
    BLOOMZY_TRY(auto stream, m_runs.begin(record, [this, query, seesPersonal](http::ExportStream& stream) {
        write(stream, query, seesPersonal);
    }));
    http::Response response;
    response.contentType = csv ? "text/csv; charset=utf-8" : "application/jsonl";
    response.headers.emplace_back("content-disposition",
                                  std::string("attachment; filename=\"audit.") + (csv ? "csv" : "jsonl") + '"');
    response.headers.emplace_back("x-through", std::to_string(matches.through));
    if (matches.exact)
        response.headers.emplace_back("x-total-count", std::to_string(matches.count));
    response.stream = std::move(stream);
    response.whileStanding = true;
    return response;
}

void AuditExport::write(http::ExportStream& stream, const api::AuditExportQuery& query, bool seesPersonal) const
{
    const AuditExportText text(query.format.value_or(api::AuditExportFormat::csv));
    bool wanted = stream.write(text.begin());
    std::optional<std::int64_t> before = query.through.value_or(0) + 1;
    while (wanted && before) {
        const auto slice =
            m_search.slice(query, m_search.reader(seesPersonal), *before, rowsOfSlice, storage::deadlineIn(sliceTime));
        if (slice.has_error()) {
            static_cast<void>(stream.write(text.broken()));
            return stream.breakOff();
        }
        wanted = slice->entries.empty() || stream.write(text.rows(slice->entries));
        before = slice->before;
    }
}

} // namespace bloomzy::audit
