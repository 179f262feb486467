#pragma once

#include "backend/api/Audit.h"
#include "backend/api/BackupWork.h"
#include "backend/core/Error.h"
#include "backend/http/Endpoint.h"

/// What the audit log is told of work on backups.
namespace bloomzy::backup {

/// Who asked for it, of a request whose work goes on after it.
[[nodiscard]] api::AuditEvent askedBy(const http::Request& request);

/// `backup.create` by whoever `event` names; `failure`: it was not made, and why.
[[nodiscard]] core::Result<void> recordMade(storage::Transaction& transaction, api::AuditEvent event,
                                            const api::RestorePoint& point, const core::Error* failure);
/// `backup.verify` of a point as it is after it.
[[nodiscard]] core::Result<void> recordVerified(storage::Transaction& transaction, api::AuditEvent event,
                                                const api::RestorePoint& point);
/// `backup.verifyAll`.
[[nodiscard]] core::Result<void> recordVerified(storage::Transaction& transaction, api::AuditEvent event,
                                                const api::BackupVerification& counts);

} // namespace bloomzy::backup
