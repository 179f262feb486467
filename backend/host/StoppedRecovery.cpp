#include "backend/host/StoppedRecovery.h"

#include "backend/host/Stores.h"

namespace bloomzy::host {
namespace {

constexpr std::chrono::seconds patience{30};

StartFailure failureOf(const core::Error& error)
{
    const StartReason otherwise =
        error.code == api::ErrorCode::notFound ? StartReason::badArguments : StartReason::internal;
    return {reasonOf(error.code, otherwise), error.detail, error.cause};
}

} // namespace

Started<auth::RecoveredAdministrator> recoverAdministrator(const std::filesystem::path& dataFolder,
                                                           const std::string& database, const std::string& email,
                                                           const core::Clock& clock)
{
    auto folder = DataFolder::open(dataFolder);
    if (folder.has_error())
        return folder.error();
    auto stores = Stores::open(*folder, database, clock);
    if (stores.has_error())
        return stores.error();
    auto recovered = auth::recoverAdministrator(*stores->auth, clock, email, storage::deadlineIn(patience));
    if (recovered.has_error())
        return failureOf(recovered.error());
    return std::move(*recovered);
}

} // namespace bloomzy::host
