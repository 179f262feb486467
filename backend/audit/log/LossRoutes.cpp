#include "backend/audit/log/LossRoutes.h"

#include "backend/audit/log/LogExamples.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/tlog/Checkpoint.h"
#include "backend/tlog/Note.h"

namespace bloomzy::audit {
namespace {

using http::Nothing;
using LossCall = http::Call<api::AuditLossAcceptance>;

constexpr std::size_t longestCheckpoint = 2000;

std::optional<tlog::Checkpoint> headIn(const std::string& checkpoint)
{
    const auto note = checkpoint.size() <= longestCheckpoint ? tlog::Note::of(checkpoint) : std::nullopt;
    return note ? tlog::Checkpoint::of(note->text) : std::nullopt;
}

/// What is kept is what was told: who reads it verifies it by the key of the log before.
core::Result<http::Reply<Nothing>> accept(storage::Database& database, const LossCall& call)
{
    const auto head = headIn(call.body.checkpoint);
    if (!head)
        return core::invalid("/checkpoint", "log.checkpoint", "This is no signed checkpoint of an audit log.");
    const auto work = [&](storage::Transaction& transaction) {
        return http::recordAudit(transaction, call.request, api::AuditTarget{"checkpoint", "log", head->origin},
                                 {{"/checkpoint", {}, {core::json::toJson(call.body.checkpoint)}}});
    };
    BLOOMZY_CHECK(database.write(storage::Lane::interactive, work, call.request.deadline));
    return http::Reply<Nothing>{};
}

} // namespace

http::Endpoint lossEndpoint(storage::Database& database)
{
    return http::endpoint<api::AuditLossAcceptance, Nothing, Nothing>(
        {.method = http::Method::post,
         .path = "/api/v1/audit/log/losses",
         .access = http::Access::needs(api::Permission::auditRead).fresh(),
         .operationId = "acceptAuditLoss",
         .summary = "Accepts that events were lost in a restore. The log keeps the checkpoint that somebody had of it "
                    "before.",
         .auditAction = "audit.acceptLoss",
         .successStatus = 204},
        [&database](const LossCall& call) { return accept(database, call); }, &lossExample);
}

} // namespace bloomzy::audit
