#include "backend/backup/routes/BackupExamples.h"
#include "backend/backup/routes/CatalogueRoutes.h"

namespace bloomzy::backup {
namespace {

using http::Call;
using http::endpoint;
using http::Endpoint;
using http::Method;
using http::Nothing;

constexpr std::size_t destinationBytes = 128 * 1024;
constexpr const char* destinations = "/api/v1/backups/destinations";
constexpr const char* oneDestination = "/api/v1/backups/destinations/{id}";

http::Access mayManage()
{
    return http::Access::needs(api::Permission::backupsManage);
}

Endpoint listKinds(DestinationHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::DestinationKindList>(
        {.method = Method::get,
         .path = "/api/v1/backups/destination-kinds",
         .access = mayManage(),
         .operationId = "listBackupDestinationKinds",
         .summary = "Lists the kinds of places that this server can keep backups at."},
        [&handlers](const Call<Nothing>&) -> core::Result<http::Reply<api::DestinationKindList>> {
            return handlers.kinds();
        },
        examples::listDestinationKinds);
}

Endpoint listAll(DestinationHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::DestinationList>(
        {.method = Method::get,
         .path = destinations,
         .access = mayManage(),
         .operationId = "listBackupDestinations",
         .summary = "Lists the places that backups go to, with what is known of them."},
        [&handlers](const Call<Nothing>& call) { return handlers.list(call.request); }, examples::listDestinations);
}

/// What it does at the place cannot be taken back, nor repeated: so no Idempotency-Key is kept.
Endpoint create(DestinationHandlers& handlers)
{
    return endpoint<api::NewDestination, Nothing, api::Destination>(
        {.method = Method::post,
         .path = destinations,
         .access = mayManage().fresh(),
         .operationId = "createBackupDestination",
         .summary = "Adds a place that backups go to, and marks it as this server's.",
         .auditAction = "backupDestination.create",
         .bodyLimit = destinationBytes,
         .successStatus = 201},
        [&handlers](const Call<api::NewDestination>& call) { return handlers.create(call.request, call.body); },
        examples::createDestination);
}

Endpoint get(DestinationHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::Destination>(
        {.method = Method::get,
         .path = oneDestination,
         .access = mayManage(),
         .operationId = "getBackupDestination",
         .summary = "Reads one of the places that backups go to."},
        [&handlers](const Call<Nothing>& call) { return handlers.get(call.request); }, examples::getDestination);
}

Endpoint update(DestinationHandlers& handlers)
{
    return endpoint<api::RawJson, Nothing, api::Destination>(
        {.method = Method::patch,
         .path = oneDestination,
         .access = mayManage().fresh(),
         .operationId = "updateBackupDestination",
         .summary = "Changes the name or the settings of a place that backups go to, by a JSON Merge Patch.",
         .auditAction = "backupDestination.update",
         .bodyLimit = destinationBytes,
         .requestMediaType = "application/merge-patch+json"},
        [&handlers](const Call<api::RawJson>& call) { return handlers.patch(call.request, call.body.text); },
        examples::updateDestination);
}

Endpoint remove(DestinationHandlers& handlers)
{
    return endpoint<Nothing, Nothing, Nothing>(
        {.method = Method::del,
         .path = oneDestination,
         .access = mayManage().fresh(),
         .operationId = "deleteBackupDestination",
         .summary = "Lets no more backups go to a place. What is there stays there, and the server forgets it.",
         .auditAction = "backupDestination.delete"},
        [&handlers](const Call<Nothing>& call) { return handlers.remove(call.request); }, examples::deleteDestination);
}

Endpoint check(DestinationHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::Destination>(
        {.method = Method::post,
         .path = "/api/v1/backups/destinations/{id}/check",
         .access = mayManage(),
         .operationId = "checkBackupDestination",
         .summary = "Looks whether a backup could be stored at a place now, and how much room there is.",
         .auditAction = "backupDestination.check",
         .recorded = http::Recorded::never},
        [&handlers](const Call<Nothing>& call) { return handlers.check(call.request); }, examples::checkDestination);
}

} // namespace

std::vector<Endpoint> destinationEndpoints(DestinationHandlers& handlers)
{
    return {listKinds(handlers), listAll(handlers), create(handlers), get(handlers),
            update(handlers),    remove(handlers),  check(handlers)};
}

} // namespace bloomzy::backup
