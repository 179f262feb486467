#include "backend/host/restoring/RestorePlan.h"

namespace bloomzy::host {
namespace {

/// A stop, a start with its checks, and what reading the databases once takes, as measured on slow disks.
constexpr std::int64_t stopAndStart = 1500;
constexpr std::int64_t bytesAMillisecond = 500'000;

/// backup::CarriedCatalogue
bool isCarried(const backup::TableChange& change)
{
    return change.service == "backup" && change.table != "backup_plan";
}

} // namespace

std::int64_t millisecondsSince(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count();
}

api::RestoreDryRun planOf(const PreparedRestore& prepared, bool withAudit, const std::filesystem::path& dataFolder)
{
    api::RestoreDryRun plan;
    plan.at = prepared.manifest().created;
    for (const backup::TableChange& change : prepared.preview().tables) {
        const bool kept = !withAudit && (change.service == "audit" || isCarried(change));
        plan.tables.push_back({change.service + "." + change.table, change.now, kept ? change.now : change.then, kept});
    }
    plan.migrations = prepared.preview().migrations;
    plan.bytesNeeded = roomFor(prepared.manifest());
    std::error_code failed;
    const auto space = std::filesystem::space(dataFolder, failed);
    // What was unpacked lies there still.
    plan.bytesFree = failed ? 0 : static_cast<std::int64_t>(space.available) + plan.bytesNeeded;
    plan.stopMilliseconds = stopAndStart + backup::archive::totalSize(prepared.manifest()) / bytesAMillisecond;
    return plan;
}

} // namespace bloomzy::host
