#include "backend/audit/AuditService.h"
#include "backend/audit/AuditStore.h"
#include "backend/audit/log/LogRoutes.h"
#include "backend/core/crypto/Base64.h"
#include "backend/http/ExampleValues.h"
#include "backend/http/Paging.h"
#include "backend/http/TypedEndpoint.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>

namespace bloomzy::audit {

namespace {

core::Result<std::int64_t> beforeOf(const api::AuditQuery& query)
{
    if (!query.cursor)
        return std::numeric_limits<std::int64_t>::max();
    if (const auto text = core::crypto::decodeBase64UrlText(*query.cursor)) {
        std::int64_t before = 0;
        const char* last = text->data() + text->size();
        const auto [end, error] = std::from_chars(text->data(), last, before);
        if (error == std::errc() && end == last && before > 0)
            return before;
    }
    return http::wrongCursor();
}

core::Result<http::Reply<api::AuditPage>> listEvents(storage::Database& database,
                                                     const http::Call<http::Nothing, api::AuditQuery>& call)
{
    BLOOMZY_TRY(const auto before, beforeOf(call.query));
    BLOOMZY_TRY(const auto limit, http::pageRows({.limit = call.query.limit, .cursor = {}}));
    BLOOMZY_TRY(auto entries, storage::readValue<std::vector<api::AuditEntry>>(
                                  database, call.request.deadline, [&](storage::Snapshot& snapshot) {
                                      return AuditStore::list(snapshot, call.query, before, limit + 1);
                                  }));
    http::Reply<api::AuditPage> reply;
    if (entries.size() > static_cast<std::size_t>(limit)) {
        entries.resize(static_cast<std::size_t>(limit));
        reply.value.nextCursor = core::crypto::base64Url(std::to_string(entries.back().sequence));
    }
    reply.value.items = std::move(entries);
    return reply;
}

http::ExampleOf<http::Nothing, api::AuditQuery, api::AuditPage> listExample()
{
    using namespace http::examples;
    api::AuditEntry entry;
    entry.id = eventId;
    entry.time = time;
    entry.action = "taxon.update";
    entry.actor = {api::ActorKind::user, adaId, adaName, sessionId, "192.0.2.17"};
    entry.target = api::AuditTarget{"taxon", taxonId, "Monstera deliciosa"};
    entry.outcome = api::AuditOutcome::success;
    entry.changes = {{"/care/wateringIntervalDays", {"7"}, {"9"}}};
    entry.traceId = traceId;
    entry.sequence = 42;
    entry.source = "catalog";
    api::AuditQuery query;
    query.limit = 20;
    query.actor = {adaId};
    api::AuditPage page;
    page.items = {entry};
    page.nextCursor = "NDI";
    return {.query = query, .answer = page};
}

} // namespace

std::vector<http::Endpoint> AuditService::endpoints()
{
    std::vector<http::Endpoint> all;
    all.push_back(http::endpoint<http::Nothing, api::AuditQuery, api::AuditPage>(
        {.method = http::Method::get,
         .path = "/api/v1/audit/events",
         .access = http::Access::needs(api::Permission::auditRead),
         .operationId = "listAuditEvents",
         .summary =
             "Lists what happened, newest first: all of it, what one person did, or what was done to one thing."},
        [&database = m_database](const http::Call<http::Nothing, api::AuditQuery>& call) {
            return listEvents(database, call);
        },
        listExample));
    std::ranges::move(logEndpoints(m_database, m_key.verifier()), std::back_inserter(all));
    return all;
}

} // namespace bloomzy::audit
