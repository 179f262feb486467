#include "backend/host/HostFailures.h"

#include "backend/host/DataFolder.h"

#include <string>

namespace bloomzy::host {

StartFailure partFailure(const core::Error& error)
{
    return {reasonOf(error.code, StartReason::internal), error.detail, error.cause};
}

StartFailure auditFailure(const core::Error& error)
{
    if (error.code == api::ErrorCode::malformed)
        return {StartReason::databaseDamaged, error.detail, error.cause};
    return partFailure(error);
}

StartFailure certificateFailure(const core::Error& error, const std::filesystem::path& folder)
{
    if (error.code == api::ErrorCode::forbidden)
        return folderFailure(error, folder / "server.key");
    return {reasonOf(error.code, StartReason::certificate), folder.string() + ": " + error.detail, error.cause};
}

StartFailure listenFailure(const core::Error& error)
{
    switch (error.code) {
    case api::ErrorCode::conflict:
        return {StartReason::portInUse, error.detail, error.cause};
    case api::ErrorCode::forbidden:
        return {StartReason::portNotPermitted, error.detail, error.cause};
    case api::ErrorCode::invalid:
        return {StartReason::badArguments, error.detail, error.cause};
    default:
        return {StartReason::internal, error.detail, error.cause};
    }
}

StartFailure breachedListFailure(const core::Error& error)
{
    return {StartReason::badArguments, "--breached-passwords: " + error.detail, error.cause};
}

StartFailure tooFewFiles(std::size_t allowed, std::size_t fewest)
{
    return {StartReason::internal,
            "The system allows this server " + std::to_string(allowed) + " open files, and it needs at least " +
                std::to_string(fewest) +
                ". Raise the limit (ulimit -n, or LimitNOFILE= of its service) and start it again.",
            {}};
}

} // namespace bloomzy::host
