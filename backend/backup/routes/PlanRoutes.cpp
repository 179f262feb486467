#include "backend/backup/routes/BackupExamples.h"
#include "backend/backup/routes/CatalogueRoutes.h"

namespace bloomzy::backup {
namespace {

using http::Call;
using http::endpoint;
using http::Endpoint;
using http::Method;

constexpr const char* plan = "/api/v1/backups/plan";
constexpr const char* onePoint = "/api/v1/backups/points/{id}";
constexpr std::size_t smallBody = 8 * 1024;

http::Access mayManage()
{
    return http::Access::needs(api::Permission::backupsManage);
}

} // namespace

std::vector<Endpoint> planEndpoints(PlanHandlers& handlers)
{
    using http::Nothing;
    return {endpoint<Nothing, Nothing, api::BackupPlan>(
                {.method = Method::get,
                 .path = plan,
                 .access = mayManage(),
                 .operationId = "getBackupPlan",
                 .summary = "Tells when backups are made by themselves, and how long they are kept."},
                [&handlers](const Call<Nothing>& call) { return handlers.get(call.request); }, examples::getPlan),
            endpoint<api::RawJson, Nothing, api::BackupPlan>(
                {.method = Method::patch,
                 .path = plan,
                 .access = mayManage().fresh(),
                 .operationId = "updateBackupPlan",
                 .summary = "Changes the schedule and the retention of backups by a JSON Merge Patch.",
                 .auditAction = "backupPlan.update",
                 .bodyLimit = smallBody,
                 .requestMediaType = "application/merge-patch+json"},
                [&handlers](const Call<api::RawJson>& call) { return handlers.patch(call.request, call.body.text); },
                examples::updatePlan)};
}

std::vector<Endpoint> pointEndpoints(PointHandlers& handlers)
{
    using http::Nothing;
    return {
        endpoint<Nothing, api::PageQuery, api::RestorePointList>(
            {.method = Method::get,
             .path = "/api/v1/backups/points",
             .access = mayManage(),
             .operationId = "listRestorePoints",
             .summary = "Lists the backups that were made or tried, newest first, with why each copy is kept."},
            [&handlers](const Call<Nothing, api::PageQuery>& call) { return handlers.list(call.request, call.query); },
            examples::listPoints),
        endpoint<Nothing, Nothing, api::RestorePoint>(
            {.method = Method::get,
             .path = onePoint,
             .access = mayManage(),
             .operationId = "getRestorePoint",
             .summary = "Reads one restore point."},
            [&handlers](const Call<Nothing>& call) { return handlers.get(call.request); }, examples::getPoint),
        endpoint<api::RawJson, Nothing, api::RestorePoint>(
            {.method = Method::patch,
             .path = onePoint,
             .access = mayManage(),
             .operationId = "updateRestorePoint",
             .summary = "Pins a restore point, which retention then keeps, or lets it go, by a JSON Merge Patch.",
             .auditAction = "restorePoint.update",
             .bodyLimit = smallBody,
             .requestMediaType = "application/merge-patch+json"},
            [&handlers](const Call<api::RawJson>& call) { return handlers.patch(call.request, call.body.text); },
            examples::updatePoint)};
}

} // namespace bloomzy::backup
