#include "backend/audit/log/LogRoutes.h"

#include "backend/audit/log/ClosedLogs.h"
#include "backend/audit/log/LogExamples.h"
#include "backend/audit/log/LogView.h"
#include "backend/audit/log/LossRoutes.h"
#include "backend/audit/log/PartRoutes.h"
#include "backend/core/crypto/Base64.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/tlog/Sha256.h"

namespace bloomzy::audit {
namespace {

using http::Nothing;
using NoBody = http::Call<Nothing>;
using InclusionCall = http::Call<Nothing, api::AuditInclusionQuery>;
using ConsistencyCall = http::Call<Nothing, api::AuditConsistencyQuery>;

constexpr std::string_view root = "/api/v1/audit/log/";
constexpr const char* plainText = "text/plain; charset=utf-8";
// What a full tile holds never changes. No cache that several people share may keep it: it needs a permission.
constexpr const char* forEver = "private, max-age=31536000, immutable";

template <class T, class Work>
core::Result<T> read(storage::Database& database, storage::Deadline deadline, const Work& work)
{
    return storage::readValue<T>(database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<T> {
        BLOOMZY_TRY(const LogView log, LogView::of(snapshot));
        return work(log);
    });
}

std::string textOf(const tlog::Hash& hash)
{
    return core::crypto::base64(tlog::bytesOf(hash));
}

std::vector<std::string> textsOf(const tlog::ProofPath& path)
{
    std::vector<std::string> texts;
    for (const tlog::Hash& hash : path)
        texts.push_back(textOf(hash));
    return texts;
}

core::Error outOfRange(std::string_view name, std::string_view what)
{
    return core::invalid("#query/" + std::string(name), "log.range", std::string(what));
}

/// The size that a query asks for, at least `least`.
core::Result<std::uint64_t> sizeOf(const LogView& log, const std::optional<std::int64_t>& asked, std::int64_t least,
                                   std::string_view name)
{
    const auto all = std::int64_t(log.size());
    if (asked && (*asked < least || *asked > all))
        return outOfRange(name, "It must be from " + std::to_string(least) + " to the number of events in the log.");
    return std::uint64_t(asked.value_or(all));
}

core::Result<api::AuditInclusionProof> inclusion(const LogView& log, const api::AuditInclusionQuery& query)
{
    BLOOMZY_TRY(const auto size, sizeOf(log, query.size, 1, "size"));
    if (query.sequence < 1 || query.sequence > std::int64_t(size))
        return outOfRange("sequence", "It must be from 1 to the number of events in the tree.");
    const auto number = std::uint64_t(query.sequence - 1);
    BLOOMZY_TRY(const auto path, log.inclusion(number, size));
    BLOOMZY_TRY(const auto leaf, log.leaf(number));
    BLOOMZY_TRY(const auto top, log.root(size));
    return api::AuditInclusionProof{query.sequence, std::int64_t(size), textOf(top), textOf(leaf), textsOf(path)};
}

core::Result<api::AuditConsistencyProof> consistency(const LogView& log, const api::AuditConsistencyQuery& query)
{
    BLOOMZY_TRY(const auto later, sizeOf(log, query.newSize, 0, "newSize"));
    if (query.oldSize < 0 || query.oldSize > std::int64_t(later))
        return outOfRange("oldSize", "It must be from 0 to the number of events in the later tree.");
    const auto earlier = std::uint64_t(query.oldSize);
    BLOOMZY_TRY(const auto path, log.consistency(earlier, later));
    BLOOMZY_TRY(const auto earlierRoot, log.root(earlier));
    BLOOMZY_TRY(const auto laterRoot, log.root(later));
    return api::AuditConsistencyProof{query.oldSize, textOf(earlierRoot), std::int64_t(later), textOf(laterRoot),
                                      textsOf(path)};
}

core::Result<http::Response> tileAnswer(storage::Database& database, const http::Request& request)
{
    const auto path = tlog::tileOfPath(request.pathParameter("path"));
    if (!path)
        return core::makeError(api::ErrorCode::notFound, {});
    const auto bytes = read<std::optional<std::string>>(database, request.deadline, [&](const LogView& log) {
        return path->entries ? log.entries(path->tile) : log.tile(path->tile);
    });
    if (bytes.has_error())
        return bytes.error();
    if (!*bytes)
        return core::makeError(api::ErrorCode::notFound, {});
    http::Response response = http::written(http::Reply<std::string>{**bytes});
    if (path->tile.width == int(tlog::tileWidth))
        response.headers.emplace_back("cache-control", forEver);
    return response;
}

http::Route route(std::string_view path, std::string operationId, std::string summary)
{
    return {.method = http::Method::get,
            .path = std::string(root) + std::string(path),
            .access = http::Access::needs(api::Permission::auditRead),
            .operationId = std::move(operationId),
            .summary = std::move(summary)};
}

http::Endpoint checkpointEndpoint(storage::Database& database)
{
    http::Route made = route("checkpoint", "getAuditCheckpoint",
                             "The signed head of the log: how many events it has, and the root of the tree over them.");
    made.responseMediaType = plainText;
    return http::endpoint<Nothing, Nothing, std::string>(
        std::move(made),
        [&database](const NoBody& call) -> core::Result<http::Reply<std::string>> {
            BLOOMZY_TRY(auto note, read<std::string>(database, call.request.deadline,
                                                     [](const LogView& log) -> core::Result<std::string> {
                                                         return log.checkpoint();
                                                     }));
            return http::Reply<std::string>{std::move(note)};
        },
        &checkpointExample);
}

http::Endpoint verifierEndpoint(const tlog::NoteVerifier& key)
{
    http::Route made = route("vkey", "getAuditVerifierKey", "The key that verifies the checkpoints of the log.");
    made.responseMediaType = plainText;
    made.quick = true;
    return http::endpoint<Nothing, Nothing, std::string>(
        std::move(made),
        [text = key.text() + "\n"](const NoBody&) -> core::Result<http::Reply<std::string>> {
            return http::Reply<std::string>{text};
        },
        &verifierExample);
}

http::Endpoint tileEndpoint(storage::Database& database)
{
    http::Route made =
        route("tile/{path+}", "getAuditTile",
              "A tile of the tree (`0/x001/067`), or a bundle of entries (`entries/x001/067`); with `.p/` and a width "
              "the first ones of it.");
    made.responseMediaType = "application/octet-stream";
    return http::endpoint<Nothing, Nothing, std::string>(
        std::move(made), [&database](const NoBody& call) { return tileAnswer(database, call.request); }, &tileExample);
}

http::Endpoint inclusionEndpoint(storage::Database& database)
{
    return http::endpoint<Nothing, api::AuditInclusionQuery, api::AuditInclusionProof>(
        route("proof/inclusion", "proveAuditInclusion", "Proves that an event is in the log."),
        [&database](const InclusionCall& call) -> core::Result<http::Reply<api::AuditInclusionProof>> {
            BLOOMZY_TRY(auto proof,
                        read<api::AuditInclusionProof>(database, call.request.deadline,
                                                       [&](const LogView& log) { return inclusion(log, call.query); }));
            return http::Reply<api::AuditInclusionProof>{std::move(proof)};
        },
        &inclusionExample);
}

http::Endpoint consistencyEndpoint(storage::Database& database)
{
    return http::endpoint<Nothing, api::AuditConsistencyQuery, api::AuditConsistencyProof>(
        route("proof/consistency", "proveAuditConsistency",
              "Proves that nothing that the log had at an earlier size was changed since."),
        [&database](const ConsistencyCall& call) -> core::Result<http::Reply<api::AuditConsistencyProof>> {
            BLOOMZY_TRY(auto proof,
                        read<api::AuditConsistencyProof>(database, call.request.deadline, [&](const LogView& log) {
                            return consistency(log, call.query);
                        }));
            return http::Reply<api::AuditConsistencyProof>{std::move(proof)};
        },
        &consistencyExample);
}

http::Endpoint closedEndpoint(storage::Database& database)
{
    return http::endpoint<Nothing, Nothing, api::AuditClosedLogs>(
        route("closed", "listClosedAuditLogs",
              "The logs that this one succeeds, because it was restored from a backup on another machine: their keys, "
              "and the last checkpoint of each, which names the next key."),
        [&database](const NoBody& call) -> core::Result<http::Reply<api::AuditClosedLogs>> {
            BLOOMZY_TRY(const auto logs, storage::readValue<std::vector<tlog::ClosedLog>>(
                                             database, call.request.deadline, &ClosedLogs::all));
            api::AuditClosedLogs list;
            for (const tlog::ClosedLog& log : logs)
                list.items.push_back({log.vkey, log.closing});
            return http::Reply<api::AuditClosedLogs>{std::move(list)};
        },
        &closedExample);
}

} // namespace

std::vector<http::Endpoint> logEndpoints(storage::Database& database, const storage::Vault& vault,
                                         const tlog::NoteVerifier& key)
{
    return {checkpointEndpoint(database), verifierEndpoint(key),         tileEndpoint(database),
            inclusionEndpoint(database),  consistencyEndpoint(database), partsEndpoint(database, vault),
            closedEndpoint(database),     lossEndpoint(database)};
}

} // namespace bloomzy::audit
