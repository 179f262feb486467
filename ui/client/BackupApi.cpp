#include "ui/client/BackupApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

QFuture<Result<api::NewRecoveryKey>> BackupApi::createRecoveryKey() const
{
    return sendFor<api::NewRecoveryKey>(
        m_client, {.method = HttpMethod::post, .path = QStringLiteral("/api/v1/backups/recovery-keys")});
}

QFuture<Result<api::RecoveryKeyList>> BackupApi::recoveryKeys(const CancelToken& cancel) const
{
    return sendFor<api::RecoveryKeyList>(m_client, {.path = QStringLiteral("/api/v1/backups/recovery-keys")}, cancel);
}

} // namespace bloomzy::client
