#pragma once

#include "backend/http/Endpoint.h"

#include <functional>

/// What handlers share: preconditions, the audit record, idempotency.
namespace bloomzy::http {

/// The revision that If-Match names: `"17"`. Absent is preconditionRequired (428); weak, `*` or a list is invalid.
[[nodiscard]] core::Result<std::int64_t> requiredRevision(const Request& request);
/// `"17"`
[[nodiscard]] std::string revisionTag(std::int64_t revision);

/// Who makes the request, from where, as the audit log names them.
[[nodiscard]] api::AuditActor actorOf(const Request& request);

/// Puts the audit event of this request into the outbox of the change's own transaction. Actor, session, address, trace
/// id and action come from the request, id and time from the database's clock.
[[nodiscard]] core::Result<void> recordAudit(storage::Transaction& transaction, const Request& request,
                                             std::optional<api::AuditTarget> target,
                                             std::vector<api::FieldChange> changes = {},
                                             api::AuditOutcome outcome = api::AuditOutcome::success,
                                             std::optional<std::string> reason = {});
/// The same for what nobody asked for by a request (start, stop, expiry), or an action other than the route's. An id
/// and a time that the event does not bring are given here.
[[nodiscard]] core::Result<void> recordAudit(storage::Transaction& transaction, api::AuditEvent event);

/// Runs `change` in a transaction of `database`, once for each Idempotency-Key of a caller: a repeated request gets the
/// first one's answer, the same key with another request is a conflict. Without the header it simply runs. A change
/// that fails keeps nothing, so the same key may be sent again. Kept for a day: status, ETag, Location and body; so an
/// answer that carries a secret must not go through here.
[[nodiscard]] core::Result<Response> once(storage::Database& database, storage::Lane lane, const Request& request,
                                          const std::function<core::Result<Response>(storage::Transaction&)>& change);

} // namespace bloomzy::http
