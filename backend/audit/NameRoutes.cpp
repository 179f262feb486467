#include "backend/audit/NameRoutes.h"

#include "backend/http/ExampleValues.h"
#include "backend/http/TypedEndpoint.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::audit {

namespace {

using Call = http::Call<http::Nothing, api::AuditNamesQuery>;
using Reply = core::Result<http::Reply<api::AuditNameList>>;

constexpr std::size_t mostIds = 100;

Reply names(const std::vector<const http::NameSource*>& sources, const Call& call)
{
    std::vector<std::string> ids = call.query.id;
    if (ids.empty() || ids.size() > mostIds)
        return core::invalid("#query/id", "audit.names.number", "Ask for 1 to 100 ids.");
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    http::Reply<api::AuditNameList> reply;
    for (const http::NameSource* source : sources) {
        BLOOMZY_TRY(auto found, source->namesOf(ids, call.principal(), call.request.deadline));
        std::ranges::move(found, std::back_inserter(reply.value.items));
    }
    return reply;
}

http::ExampleOf<http::Nothing, api::AuditNamesQuery, api::AuditNameList> example()
{
    using namespace http::examples;
    return {.query = {.id = {adaId, taxonId}},
            .answer = {.items = {{adaId, "user", adaName}, {taxonId, "taxon", "Monstera deliciosa"}}}};
}

} // namespace

std::vector<http::Endpoint> nameEndpoints(std::vector<const http::NameSource*> sources)
{
    return {http::endpoint<http::Nothing, api::AuditNamesQuery, api::AuditNameList>(
        {.method = http::Method::get,
         .path = "/api/v1/audit/names",
         .access = http::Access::needs(api::Permission::auditRead),
         .operationId = "listAuditNames",
         .summary = "Tells what the people, roles and taxa of events are called today, as far as the caller may see "
                    "them; events keep the names of their time."},
        [sources = std::move(sources)](const Call& call) { return names(sources, call); }, example)};
}

} // namespace bloomzy::audit
