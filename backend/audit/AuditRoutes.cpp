#include "backend/api/Auth.h"
#include "backend/audit/AuditService.h"
#include "backend/audit/AuditStore.h"
#include "backend/core/crypto/Base64.h"
#include "backend/http/TypedEndpoint.h"

#include <charconv>
#include <limits>

namespace bloomzy::audit {

namespace {

constexpr std::int32_t defaultLimit = 50;
constexpr std::int32_t greatestLimit = 200;

core::Result<std::int64_t> beforeOf(const api::PageQuery& query)
{
    if (!query.cursor)
        return std::numeric_limits<std::int64_t>::max();
    if (const auto bytes = core::crypto::decodeBase64Url(*query.cursor)) {
        const auto* first = reinterpret_cast<const char*>(bytes->data());
        std::int64_t before = 0;
        const auto [end, error] = std::from_chars(first, first + bytes->size(), before);
        if (error == std::errc() && end == first + bytes->size() && before > 0)
            return before;
    }
    return core::invalid("#query/cursor", "query.cursor",
                         "This cursor is not one of ours. Leave it out to begin with the first page.");
}

core::Result<std::int32_t> limitOf(const api::PageQuery& query)
{
    const std::int32_t limit = query.limit.value_or(defaultLimit);
    if (limit < 1 || limit > greatestLimit)
        return core::invalid("#query/limit", "query.limit", "Ask for 1 to 200 rows.");
    return limit;
}

core::Result<http::Reply<api::AuditPage>> listEvents(storage::Database& database,
                                                     const http::Call<http::Nothing, api::PageQuery>& call)
{
    BLOOMZY_TRY(const auto before, beforeOf(call.query));
    BLOOMZY_TRY(const auto limit, limitOf(call.query));
    BLOOMZY_TRY(auto entries, storage::readValue<std::vector<api::AuditEntry>>(
                                  database, call.request.deadline, [&](storage::Snapshot& snapshot) {
                                      return AuditStore::list(snapshot, before, limit + 1);
                                  }));
    http::Reply<api::AuditPage> reply;
    if (entries.size() > static_cast<std::size_t>(limit)) {
        entries.resize(static_cast<std::size_t>(limit));
        reply.value.nextCursor = core::crypto::base64Url(std::to_string(entries.back().sequence));
    }
    reply.value.items = std::move(entries);
    return reply;
}

} // namespace

std::vector<http::Endpoint> AuditService::endpoints()
{
    std::vector<http::Endpoint> all;
    all.push_back(http::endpoint<http::Nothing, api::PageQuery, api::AuditPage>(
        {.method = http::Method::get,
         .path = "/api/v1/audit/events",
         .access = http::Access::needs(api::Permission::auditRead),
         .operationId = "listAuditEvents",
         .summary = "Lists what happened, newest first."},
        [&database = m_database](const http::Call<http::Nothing, api::PageQuery>& call) {
            return listEvents(database, call);
        }));
    return all;
}

} // namespace bloomzy::audit
