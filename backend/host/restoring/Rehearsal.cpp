#include "backend/host/restoring/Rehearsal.h"

#include "backend/backup/restore/StagedFiles.h"
#include "backend/host/StorePlan.h"
#include "backend/host/restoring/SandboxCheck.h"
#include "backend/host/restoring/StoppedRestore.h"

namespace bloomzy::host {
namespace {

/// What the restore is told says nothing of the backup itself.
bool isAboutTheBackup(const core::Error& error)
{
    return error.code == api::ErrorCode::malformed;
}

StoppedRestoreOptions sandboxOptions(const RehearsalOptions& options)
{
    StoppedRestoreOptions sandbox;
    sandbox.dataFolder = options.place;
    sandbox.file = options.file;
    sandbox.identities = options.identities;
    sandbox.masterKey = options.masterKey;
    sandbox.isCancelled = options.watch.isCancelled;
    sandbox.progress = [&](RestorePhase, std::int64_t done, std::int64_t total) {
        if (options.watch.progress && total > 0)
            options.watch.progress(done, total);
    };
    return sandbox;
}

std::string wrongOf(const core::Result<StoppedRestoreReport>& restored, const std::optional<core::Error>& inspected)
{
    if (restored.has_error())
        return restored.error().detail;
    if (restored->end != api::RestoreEnd::restored)
        return "No healthy server could be started over it. " + restored->why;
    if (inspected)
        return inspected->detail;
    return {};
}

} // namespace

core::Result<api::BackupRehearsal> rehearse(const RehearsalOptions& options, const core::Clock& clock, core::Log& log)
{
    StoppedRestoreOptions sandbox = sandboxOptions(options);
    std::optional<core::Error> inspected = core::makeError(api::ErrorCode::internal, "It was not looked at.");
    sandbox.inspect = [&](Host& host, const api::RestoreDryRun& plan) {
        const auto checked = checkSandbox(host, options.place, plan);
        inspected = checked.has_error() ? std::optional(checked.error()) : std::nullopt;
    };
    const auto restored = restoreStopped(sandbox, clock, log);
    const auto removed = backup::removeTree(options.place);
    if (restored.has_error() && !isAboutTheBackup(restored.error()))
        return restored.error();
    BLOOMZY_CHECK(removed);
    api::BackupRehearsal told;
    told.at = core::formatTime(clock.now());
    told.milliseconds = restored.has_value() ? restored->milliseconds : 0;
    const std::string wrong = wrongOf(restored, inspected);
    told.passed = wrong.empty();
    if (!told.passed)
        told.detail = wrong;
    return told;
}

} // namespace bloomzy::host
