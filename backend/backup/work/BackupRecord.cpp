#include "backend/backup/work/BackupRecord.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::backup {

/// What of a backup the event tells.
struct MadeTold
{
    api::BackupReason reason = api::BackupReason::unknown;
    std::optional<std::string> fileName;
    std::int64_t bytes = 0;
    std::int32_t stored = 0; ///< destinations that took it
    std::int32_t failed = 0; ///< destinations that did not
};
BOOST_DESCRIBE_STRUCT(MadeTold, (), (reason, fileName, bytes, stored, failed))

namespace {

std::int32_t countOf(const api::RestorePoint& point, api::BackupCopyState state)
{
    return static_cast<std::int32_t>(std::ranges::count(point.copies, state, &api::BackupCopy::state));
}

template <class T>
std::vector<api::FieldChange> told(const T& facts)
{
    return core::json::differences("{}", core::json::toJson(facts));
}

} // namespace

api::AuditEvent askedBy(const http::Request& request)
{
    api::AuditEvent event;
    event.actor = http::actorOf(request);
    event.traceId = request.traceId;
    if (!request.requestId.empty())
        event.requestId = request.requestId;
    return event;
}

core::Result<void> recordMade(storage::Transaction& transaction, api::AuditEvent event, const api::RestorePoint& point,
                              const core::Error* failure)
{
    event.action = "backup.create";
    event.target = api::AuditTarget{"restorePoint", point.id, point.createdAt};
    event.outcome = failure ? api::AuditOutcome::failure : api::AuditOutcome::success;
    if (failure)
        event.reason = point.failure;
    event.changes =
        told(MadeTold{point.reason, point.fileName, point.bytes, countOf(point, api::BackupCopyState::stored),
                      countOf(point, api::BackupCopyState::failed)});
    return http::recordAudit(transaction, std::move(event));
}

core::Result<void> recordVerified(storage::Transaction& transaction, api::AuditEvent event,
                                  const api::RestorePoint& point)
{
    event.action = "backup.verify";
    event.target = api::AuditTarget{"restorePoint", point.id, point.createdAt};
    const bool isWhole = point.check.state == api::BackupCheckState::verified;
    event.outcome = isWhole ? api::AuditOutcome::success : api::AuditOutcome::failure;
    event.reason = point.check.detail;
    return http::recordAudit(transaction, std::move(event));
}

core::Result<void> recordVerified(storage::Transaction& transaction, api::AuditEvent event,
                                  const api::BackupVerification& counts)
{
    event.action = "backup.verifyAll";
    event.outcome = counts.failed > 0 ? api::AuditOutcome::failure : api::AuditOutcome::success;
    event.changes = told(counts);
    return http::recordAudit(transaction, std::move(event));
}

} // namespace bloomzy::backup
