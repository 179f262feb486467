#pragma once

#include "backend/api/Backup.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/backups. See ClientError.h for how to wait.
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

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
