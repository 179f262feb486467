#include "backend/audit/search/SearchRoutes.h"

#include "backend/audit/search/SearchExamples.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::audit {
namespace {

using http::Nothing;

http::Route route(std::string_view path, std::string operationId, std::string summary)
{
    return {.method = http::Method::get,
            .path = "/api/v1/audit/" + std::string(path),
            .access = http::Access::needs(api::Permission::auditRead),
            .operationId = std::move(operationId),
            .summary = std::move(summary)};
}

/// A route that answers what a function of the search makes of its query.
template <class Query, class Answer>
http::Endpoint reading(const AuditSearch& search, http::Route route,
                       core::Result<Answer> (AuditSearch::*read)(const Query&, const Reader&, storage::Deadline) const,
                       http::ExampleOf<Nothing, Query, Answer> (*example)())
{
    return http::endpoint<Nothing, Query, Answer>(
        std::move(route),
        [&search, read](const http::Call<Nothing, Query>& call) -> core::Result<http::Reply<Answer>> {
            const Reader reader = search.reader(seesPersonal(call.request));
            BLOOMZY_TRY(Answer answer, (search.*read)(call.query, reader, call.request.deadline));
            return http::Reply<Answer>{std::move(answer)};
        },
        example);
}

http::Endpoint entryEndpoint(const AuditSearch& search)
{
    return http::endpoint<Nothing, Nothing, api::AuditEntry>(
        route("events/{id}", "getAuditEvent", "One event with all that is known of it."),
        [&search](const http::Call<Nothing>& call) -> core::Result<http::Reply<api::AuditEntry>> {
            const Reader reader = search.reader(seesPersonal(call.request));
            BLOOMZY_TRY(auto entry, search.entry(call.request.pathParameter("id"), reader, call.request.deadline));
            return http::Reply<api::AuditEntry>{std::move(entry)};
        },
        &examples::getEvent);
}

http::Endpoint exportEndpoint(AuditExport& exports)
{
    http::Route made =
        route("export", "exportAuditEvents",
              "Writes all events of a filter as CSV or JSON Lines, up to the newest one at its beginning; "
              "the header x-total-count tells how many they are.");
    made.access = http::Access::needs(api::Permission::auditRead).fresh();
    made.auditAction = "audit.export";
    made.responseMediaType = "text/csv";
    made.cost = http::Cost::heavy;
    return http::endpoint<Nothing, api::AuditExportQuery, std::string>(
        std::move(made),
        [&exports](const http::Call<Nothing, api::AuditExportQuery>& call) {
            return exports.begin(call.request, call.query, seesPersonal(call.request));
        },
        &examples::exportEvents);
}

} // namespace

bool seesPersonal(const http::Request& request)
{
    return request.principal && request.principal->may(api::Permission::usersRead);
}

std::vector<http::Endpoint> searchEndpoints(const AuditSearch& search, AuditExport& exports)
{
    return {
        reading(search,
                route("events", "listAuditEvents",
                      "Lists what happened, newest first, in pages in both directions or from a time on: all of it, "
                      "or what passes a filter."),
                &AuditSearch::list, &examples::listEvents),
        entryEndpoint(search),
        reading(search,
                route("facets", "countAuditEvents",
                      "Counts the events of a filter, and those of each action, outcome, actor, target type and "
                      "source that the other filters leave."),
                &AuditSearch::facets, &examples::countEvents),
        reading(search,
                route("histogram", "drawAuditHistogram", "Counts the events of a filter over time, by outcome."),
                &AuditSearch::histogram, &examples::drawHistogram),
        exportEndpoint(exports)};
}

} // namespace bloomzy::audit
