#include "backend/auth/UserExport.h"

#include "backend/auth/UserExportText.h"
#include "backend/auth/UserRows.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"
#include "backend/storage/search/Fold.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::size_t rowsOfPage = 1000;
constexpr std::chrono::seconds pageTime{30};

struct Page
{
    std::vector<api::User> users;
    std::optional<UserPlace> next;
};

core::Result<Page> readPage(storage::Snapshot& snapshot, const api::UserExportQuery& query,
                            const std::optional<UserPlace>& after, std::string_view now)
{
    BLOOMZY_TRY(const auto groups, UserGroupStore::all(snapshot));
    UserFinder finder(snapshot, {storage::searchWords(query.q.value_or("")), UserChoice::of(groups, query),
                                 UserOrder::of(query.sort.value_or(api::UserSort::email)), after, rowsOfPage});
    BLOOMZY_TRY(const FoundUsers found, finder.find());
    Page page;
    if (found.places.size() == rowsOfPage)
        page.next = found.places.back();
    BLOOMZY_TRY(page.users, usersAt(snapshot, found.places, now));
    return page;
}

core::Result<void> check(const api::UserExportQuery& query)
{
    BLOOMZY_CHECK(checkFilter(query));
    if (query.sort == api::UserSort::unknown)
        return core::invalid("#query/sort", "userQuery.sort", "This order is not known.");
    if (query.format == api::UserExportFormat::unknown)
        return core::invalid("#query/format", "userExport.format", "Export as csv or json.");
    return {};
}

} // namespace

core::Result<http::Response> UserExport::begin(const http::Request& request, const api::UserExportQuery& query)
{
    BLOOMZY_CHECK(check(query));
    const bool csv = query.format.value_or(api::UserExportFormat::csv) == api::UserExportFormat::csv;
    const auto record = [&](storage::Transaction& transaction) {
        api::AuditTarget target{"users", "list", csv ? "CSV" : "JSON"};
        return http::recordAudit(transaction, request, std::move(target),
                                 {{"/query", {}, {core::json::toJson(query)}}});
    };
    BLOOMZY_TRY(auto stream,
                m_runs.begin([&] { return m_database.write(storage::Lane::interactive, record, request.deadline); },
                             [this, query](http::ExportStream& stream) { write(stream, query); }));
    http::Response response;
    response.contentType = csv ? "text/csv; charset=utf-8" : "application/json";
    response.headers.emplace_back("content-disposition",
                                  std::string("attachment; filename=\"users.") + (csv ? "csv" : "json") + '"');
    response.stream = std::move(stream);
    response.whileStanding = true;
    return response;
}

void UserExport::write(http::ExportStream& stream, const api::UserExportQuery& query) const
{
    UserExportText text(query.format.value_or(api::UserExportFormat::csv));
    bool wanted = stream.write(text.begin());
    std::optional<UserPlace> after;
    do {
        const auto page =
            storage::readValue<Page>(m_database, storage::deadlineIn(pageTime), [&](storage::Snapshot& snapshot) {
                return readPage(snapshot, query, after, core::formatTime(m_clock.now()));
            });
        if (page.has_error()) {
            static_cast<void>(stream.write(text.broken()));
            return stream.breakOff();
        }
        wanted = wanted && (page->users.empty() || stream.write(text.rows(page->users)));
        after = page->next;
    } while (wanted && after);
    if (wanted)
        static_cast<void>(stream.write(text.end()));
}

} // namespace bloomzy::auth
