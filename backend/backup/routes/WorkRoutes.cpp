#include "backend/backup/routes/BackupExamples.h"
#include "backend/backup/routes/WorkHandlers.h"

namespace bloomzy::backup {
namespace {

using http::Call;
using http::endpoint;
using http::Endpoint;
using http::Method;
using http::Nothing;

constexpr const char* backups = "/api/v1/backups";
constexpr std::size_t smallBody = 8 * 1024;

http::Access mayManage()
{
    return http::Access::needs(api::Permission::backupsManage);
}

Endpoint status(WorkHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::BackupStatus>(
        {.method = Method::get,
         .path = backups,
         .access = mayManage(),
         .operationId = "getBackupStatus",
         .summary = "Tells how well off one would be if everything but the backups were gone now."},
        [&handlers](const Call<Nothing>& call) { return handlers.status(call.request); }, examples::getBackupStatus);
}

Endpoint create(WorkHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::Operation>(
        {.method = Method::post,
         .path = backups,
         .access = mayManage(),
         .operationId = "createBackup",
         .summary = "Makes a backup of everything now. The result of the operation is its restore point.",
         .auditAction = "backup.create",
         .successStatus = 202,
         .cost = http::Cost::heavy},
        [&handlers](const Call<Nothing>& call) { return handlers.create(call.request); }, examples::createBackup);
}

Endpoint verify(WorkHandlers& handlers)
{
    return endpoint<api::BackupOpening, Nothing, api::Operation>(
        {.method = Method::post,
         .path = "/api/v1/backups/points/{id}/verification",
         .access = mayManage(),
         .operationId = "verifyBackup",
         .summary = "Looks whether every copy of a backup is what was backed up. With a recovery key, which is not "
                    "kept, it is opened as well. The result of the operation is the restore point.",
         .auditAction = "backup.verify",
         .bodyLimit = smallBody,
         .successStatus = 202,
         .cost = http::Cost::heavy},
        [&handlers](const Call<api::BackupOpening>& call) { return handlers.verify(call.request, call.body); },
        examples::verifyBackup);
}

Endpoint verifyAll(WorkHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::Operation>(
        {.method = Method::post,
         .path = "/api/v1/backups/verification",
         .access = mayManage(),
         .operationId = "verifyBackups",
         .summary = "Looks whether every copy of every backup is what was backed up. The result of the operation "
                    "counts them.",
         .auditAction = "backup.verifyAll",
         .successStatus = 202,
         .cost = http::Cost::heavy},
        [&handlers](const Call<Nothing>& call) { return handlers.verifyAll(call.request); }, examples::verifyBackups);
}

} // namespace

std::vector<Endpoint> workEndpoints(WorkHandlers& handlers)
{
    return {status(handlers), create(handlers), verify(handlers), verifyAll(handlers)};
}

} // namespace bloomzy::backup
