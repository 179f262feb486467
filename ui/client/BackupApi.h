#pragma once

#include "backend/api/Backup.h"
#include "backend/api/BackupWork.h"
#include "backend/api/Operations.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/backups: recovery keys, how well off one is, and the work on backups, each an operation of the server.
/// `recoveryKey`: empty where the server opens the backup by itself. See ClientError.h for how to wait.
class BackupApi
{
public:
    explicit BackupApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// The identity stands in this answer and nowhere else, ever: show it, let it be saved, forget it.
    [[nodiscard]] QFuture<Result<api::NewRecoveryKey>> createRecoveryKey() const;
    [[nodiscard]] QFuture<Result<api::RecoveryKeyList>> recoveryKeys(const CancelToken& cancel = {}) const;

    [[nodiscard]] QFuture<Result<api::BackupStatus>> status(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::Operation>> create() const;
    [[nodiscard]] QFuture<Result<api::Operation>> verifyAll() const;
    [[nodiscard]] QFuture<Result<api::Operation>> verify(const QString& pointId, const QString& recoveryKey) const;
    [[nodiscard]] QFuture<Result<api::Operation>> rehearse(const QString& pointId, const QString& recoveryKey) const;
    [[nodiscard]] QFuture<Result<api::Operation>> dryRun(const QString& pointId, const QString& recoveryKey) const;
    /// `dryRunId`: of the operation that tried this point.
    [[nodiscard]] QFuture<Result<api::Operation>> restore(const QString& pointId, const QString& dryRunId,
                                                          const QString& recoveryKey) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
