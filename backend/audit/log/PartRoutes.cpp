#include "backend/audit/log/PartRoutes.h"

#include "backend/audit/log/LogExamples.h"
#include "backend/audit/log/RecordStore.h"
#include "backend/core/crypto/Base64.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::audit {
namespace {

using http::Nothing;
using PartsCall = http::Call<Nothing, api::AuditPartsQuery>;

constexpr std::int32_t mostEvents = 256; // as a bundle of entries has

std::optional<api::AuditPart> wireOf(const std::optional<LeafPart>& part)
{
    if (!part)
        return std::nullopt;
    return api::AuditPart{core::crypto::base64(part->salt), part->value};
}

api::AuditParts wireOf(const StoredRecord& stored)
{
    const LeafParts& parts = stored.record.parts;
    return {stored.sequence, wireOf(parts.actor), wireOf(parts.target), wireOf(parts.details)};
}

core::Result<api::AuditPartsList> parts(storage::Database& database, const http::Request& request,
                                        const api::AuditPartsQuery& query)
{
    if (query.first < 1)
        return core::invalid("#query/first", "log.range", "It must be 1 or more.");
    if (query.count < 1 || query.count > mostEvents)
        return core::invalid("#query/count", "log.range", "It must be from 1 to " + std::to_string(mostEvents) + ".");
    return storage::readValue<api::AuditPartsList>(
        database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AuditPartsList> {
            BLOOMZY_TRY(const auto records, RecordStore::after(snapshot, query.first - 1, query.count));
            api::AuditPartsList list;
            for (const StoredRecord& stored : records)
                if (stored.sequence - query.first < query.count) // where one is missing, the next ones are not meant
                    list.items.push_back(wireOf(stored));
            return list;
        });
}

} // namespace

http::Endpoint partsEndpoint(storage::Database& database)
{
    http::Route made{.method = http::Method::get,
                     .path = "/api/v1/audit/log/parts",
                     .access = http::Access::needs(api::Permission::auditRead),
                     .operationId = "listAuditParts",
                     .summary = "What stands beside the entries of the log and may be seen: the texts that their "
                                "hashes are of, with the salts."};
    return http::endpoint<Nothing, api::AuditPartsQuery, api::AuditPartsList>(
        std::move(made),
        [&database](const PartsCall& call) -> core::Result<http::Reply<api::AuditPartsList>> {
            BLOOMZY_TRY(auto list, parts(database, call.request, call.query));
            return http::Reply<api::AuditPartsList>{std::move(list)};
        },
        &partsExample);
}

} // namespace bloomzy::audit
