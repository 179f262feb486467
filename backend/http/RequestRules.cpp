#include "backend/http/RequestRules.h"

#include "backend/core/Id.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/EndpointRules.h"
#include "backend/http/refusals/RefusedRequest.h"
#include "backend/storage/Idempotency.h"

#include <algorithm>
#include <charconv>

namespace bloomzy::http {
namespace {

/// The one value of a header that may not stand twice; empty when it is not there.
core::Result<std::optional<std::string_view>> single(const Request& request, std::string_view name)
{
    const auto same = [name](const auto& header) { return header.first == name; };
    if (std::ranges::count_if(request.headers, same) > 1)
        return core::invalid("#header/" + std::string(name), "header.duplicate", "This header may stand once only.");
    return request.header(name);
}

core::Error wrongIfMatch()
{
    return core::invalid("#header/if-match", "header.ifMatch",
                         "Send one ETag as you read it, in quotes, such as \"17\". Nothing was changed.");
}

/// Lengths keep method, path and body apart.
std::string hashOf(const Request& request)
{
    return core::crypto::sha256Hex(std::string(methodName(request.method)) + "\n" +
                                   std::to_string(request.path.size()) + "\n" + request.path + request.body);
}

std::string ownerOf(const Request& request)
{
    return request.principal ? "user:" + request.principal->userId : "address:" + request.remoteAddress;
}

core::Result<std::optional<std::string_view>> idempotencyKey(const Request& request)
{
    constexpr std::size_t longest = 255;
    BLOOMZY_TRY(auto key, single(request, "idempotency-key"));
    const auto isPrintable = [](char c) { return c >= 0x20 && c < 0x7F; };
    if (key && (key->empty() || key->size() > longest || !std::ranges::all_of(*key, isPrintable)))
        return core::invalid("#header/idempotency-key", "header.idempotencyKey",
                             "Send 1 to 255 printable ASCII characters, such as a new UUID. Nothing was changed.");
    return key;
}

std::string headerOf(const Response& response, std::string_view name)
{
    const auto found = std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
    return found == response.headers.end() ? std::string() : found->second;
}

storage::IdempotentAnswer kept(const Response& response, std::string hash)
{
    return {.requestHash = std::move(hash),
            .status = response.status,
            .etag = headerOf(response, "etag"),
            .location = headerOf(response, "location"),
            .body = response.body};
}

Response replayed(const storage::IdempotentAnswer& answer)
{
    Response response{.status = answer.status, .contentType = {}, .body = answer.body};
    if (!answer.etag.empty())
        response.headers.emplace_back("etag", answer.etag);
    if (!answer.location.empty())
        response.headers.emplace_back("location", answer.location);
    return response;
}

core::Result<Response> onceIn(storage::Transaction& transaction, const Request& request, std::string_view key,
                              const std::function<core::Result<Response>(storage::Transaction&)>& change)
{
    const std::string owner = ownerOf(request);
    std::string hash = hashOf(request);
    BLOOMZY_TRY(const auto before, storage::findAnswer(transaction, owner, key));
    if (before && before->requestHash == hash)
        return replayed(*before);
    if (before)
        return core::makeError(api::ErrorCode::conflict,
                               "This Idempotency-Key belongs to another request. Nothing was changed; send a new key.");
    BLOOMZY_TRY(Response response, change(transaction));
    BLOOMZY_CHECK(storage::keepAnswer(transaction, owner, key, kept(response, std::move(hash))));
    return response;
}

} // namespace

api::AuditActor actorOf(const Request& request)
{
    return actorOf(request.principal ? &*request.principal : nullptr, request.remoteAddress);
}

core::Result<std::int64_t> requiredRevision(const Request& request)
{
    BLOOMZY_TRY(const auto tag, single(request, "if-match"));
    if (!tag)
        return core::makeError(api::ErrorCode::preconditionRequired, {});
    if (tag->size() < 3 || tag->front() != '"' || tag->back() != '"' || (*tag)[1] < '1' || (*tag)[1] > '9')
        return wrongIfMatch();
    std::int64_t revision = 0;
    const char* end = tag->data() + tag->size() - 1;
    const auto [stop, error] = std::from_chars(tag->data() + 1, end, revision);
    if (stop != end || error != std::errc())
        return wrongIfMatch();
    return revision;
}

std::string revisionTag(std::int64_t revision)
{
    return "\"" + std::to_string(revision) + "\"";
}

core::Result<void> recordAudit(storage::Transaction& transaction, const Request& request,
                               std::optional<api::AuditTarget> target, std::vector<api::FieldChange> changes,
                               api::AuditOutcome outcome, std::optional<std::string> reason)
{
    api::AuditEvent event;
    event.action = request.auditAction;
    event.actor = actorOf(request);
    event.target = std::move(target);
    event.outcome = outcome;
    event.reason = std::move(reason);
    event.changes = std::move(changes);
    event.traceId = request.traceId;
    if (!request.requestId.empty())
        event.requestId = request.requestId;
    return recordAudit(transaction, std::move(event));
}

core::Result<void> recordAudit(storage::Transaction& transaction, api::AuditEvent event)
{
    if (event.id.empty())
        event.id = core::newId(transaction.now());
    if (event.time.empty())
        event.time = core::formatTime(transaction.now());
    const std::string payload = core::json::toJson(event);
    return transaction.record({event.id, "audit", payload});
}

core::Result<Response> once(storage::Database& database, storage::Lane lane, const Request& request,
                            const std::function<core::Result<Response>(storage::Transaction&)>& change)
{
    BLOOMZY_TRY(const auto key, idempotencyKey(request));
    return storage::writeValue<Response>(database, lane, request.deadline, [&](storage::Transaction& transaction) {
        return key ? onceIn(transaction, request, *key, change) : change(transaction);
    });
}

} // namespace bloomzy::http
