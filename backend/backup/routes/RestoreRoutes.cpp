#include "backend/backup/routes/RestoreExamples.h"
#include "backend/backup/routes/RestoreHandlers.h"

namespace bloomzy::backup {
namespace {

using http::Call;
using http::endpoint;
using http::Endpoint;
using http::Method;
using http::Nothing;

constexpr std::size_t smallBody = 8 * 1024;

http::Access mayManage()
{
    return http::Access::needs(api::Permission::backupsManage);
}

Endpoint rehearse(RestoreHandlers& handlers)
{
    return endpoint<api::BackupOpening, Nothing, api::Operation>(
        {.method = Method::post,
         .path = "/api/v1/backups/points/{id}/rehearsal",
         .access = mayManage(),
         .operationId = "rehearseBackup",
         .summary = "Restores a backup into a sandbox, starts a server over it, signs in, counts every row, and "
                    "removes it. The result of the operation is the restore point.",
         .auditAction = "backup.rehearse",
         .bodyLimit = smallBody,
         .successStatus = 202,
         .cost = http::Cost::heavy},
        [&handlers](const Call<api::BackupOpening>& call) { return handlers.rehearse(call.request, call.body); },
        examples::rehearseBackup);
}

Endpoint dryRun(RestoreHandlers& handlers)
{
    return endpoint<api::BackupOpening, Nothing, api::Operation>(
        {.method = Method::post,
         .path = "/api/v1/backups/points/{id}/dry-run",
         .access = mayManage(),
         .operationId = "tryRestore",
         .summary = "Does all of a restore that touches nothing live, and tells what would change. The result of the "
                    "operation is that.",
         .auditAction = "backup.dryRun",
         .bodyLimit = smallBody,
         .successStatus = 202,
         .cost = http::Cost::heavy},
        [&handlers](const Call<api::BackupOpening>& call) { return handlers.dryRun(call.request, call.body); },
        examples::tryRestore);
}

Endpoint restore(RestoreHandlers& handlers)
{
    return endpoint<api::RestoreRequest, Nothing, api::Operation>(
        {.method = Method::post,
         .path = "/api/v1/backups/points/{id}/restore",
         .access = mayManage().fresh(),
         .operationId = "restoreBackup",
         .summary = "Takes everything but the audit log back to a backup that a dry run tried within an hour. The "
                    "server makes a backup of what is there, starts again and ends all sessions; the result of the "
                    "operation is that backup.",
         .auditAction = "backup.restore",
         .bodyLimit = smallBody,
         .successStatus = 202,
         .cost = http::Cost::heavy},
        [&handlers](const Call<api::RestoreRequest>& call) { return handlers.restore(call.request, call.body); },
        examples::restoreBackup);
}

} // namespace

std::vector<Endpoint> restoreEndpoints(RestoreHandlers& handlers)
{
    return {rehearse(handlers), dryRun(handlers), restore(handlers)};
}

} // namespace bloomzy::backup
