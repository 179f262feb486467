#include "backend/audit/log/PartRoutes.h"

#include "backend/audit/log/LogExamples.h"
#include "backend/audit/people/SealedParts.h"
#include "backend/audit/search/PersonalValues.h"
#include "backend/audit/search/SearchRoutes.h"
#include "backend/core/crypto/Base64.h"
#include "backend/http/TypedEndpoint.h"

#include <algorithm>

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

/// Of the whole parts: `mask` knows what of an event tells of people.
void hidePersonal(StoredRecord& stored)
{
    api::AuditEntry entry = auditEntryOf(stored.sequence, stored.record);
    mask(entry);
    for (const std::string& pointer : entry.masked) {
        LeafParts& parts = stored.record.parts;
        auto& hidden = pointer.starts_with("/actor/")    ? parts.actor
                       : pointer.starts_with("/target/") ? parts.target
                                                         : parts.details;
        hidden.reset();
    }
    if (holdsRecord(stored.record))
        stored.record.parts.details.reset();
}

core::Result<api::AuditParts> partsOf(StoredRecord stored, PersonKeys& keys, bool seesPersonal)
{
    BLOOMZY_TRY(const Opened opened, openParts(stored, keys));
    LeafParts& parts = stored.record.parts;
    // What cannot be as it was written fits no hash: it must not pass for what may not be seen.
    for (const PartKind& kind : partKinds)
        if (stored.lacks(kind))
            parts.*kind.part = LeafPart{};
    if (!seesPersonal)
        hidePersonal(stored);
    for (const PartKind& kind : partKinds) {
        const bool erased =
            std::ranges::any_of(opened.erased, [&](const auto& gone) { return gone.first->part == kind.part; });
        const bool wasOpened = (parts.*kind.part).has_value();
        if (stored.sealed.*kind.text && !wasOpened && !erased && (seesPersonal || opened.broken == kind.name))
            parts.*kind.part = LeafPart{};
    }
    return api::AuditParts{stored.sequence, wireOf(parts.actor), wireOf(parts.target), wireOf(parts.details)};
}

core::Result<api::AuditPartsList> parts(storage::Database& database, const storage::Vault& vault,
                                        const http::Request& request, const api::AuditPartsQuery& query)
{
    if (query.first < 1)
        return core::invalid("#query/first", "log.range", "It must be 1 or more.");
    if (query.count < 1 || query.count > mostEvents)
        return core::invalid("#query/count", "log.range", "It must be from 1 to " + std::to_string(mostEvents) + ".");
    return storage::readValue<api::AuditPartsList>(
        database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AuditPartsList> {
            BLOOMZY_TRY(auto records, RecordStore::after(snapshot, query.first - 1, query.count));
            PersonKeys keys(snapshot, vault);
            api::AuditPartsList list;
            for (StoredRecord& stored : records) {
                if (stored.sequence - query.first >= query.count)
                    break; // where one is missing, the next ones are not meant
                BLOOMZY_TRY(auto item, partsOf(std::move(stored), keys, seesPersonal(request)));
                list.items.push_back(std::move(item));
            }
            return list;
        });
}

} // namespace

http::Endpoint partsEndpoint(storage::Database& database, const storage::Vault& vault)
{
    http::Route made{.method = http::Method::get,
                     .path = "/api/v1/audit/log/parts",
                     .access = http::Access::needs(api::Permission::auditRead),
                     .operationId = "listAuditParts",
                     .summary = "What stands beside the entries of the log and may be seen: the texts that their "
                                "hashes are of, with the salts."};
    return http::endpoint<Nothing, api::AuditPartsQuery, api::AuditPartsList>(
        std::move(made),
        [&database, &vault](const PartsCall& call) -> core::Result<http::Reply<api::AuditPartsList>> {
            BLOOMZY_TRY(auto list, parts(database, vault, call.request, call.query));
            return http::Reply<api::AuditPartsList>{std::move(list)};
        },
        &partsExample);
}

} // namespace bloomzy::audit
