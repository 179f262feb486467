#include "backend/host/restoring/StagedRestore.h"

#include "backend/backup/BackupService.h"
#include "backend/host/restoring/BackupLayout.h"
#include "backend/storage/SqliteDatabase.h"

namespace bloomzy::host {
namespace {

constexpr std::chrono::minutes patience{2};

core::Result<void> fill(backup::StoreSwitch& staged, const std::filesystem::path& folder)
{
    BLOOMZY_CHECK(staged.moveFrom(folder));
    return staged.seal();
}

} // namespace

core::Result<void> carryCatalogue(const PreparedRestore& prepared, const backup::CarriedCatalogue& carried)
{
    const auto file = prepared.folder() / backup::archive::databaseMember("backup");
    BLOOMZY_TRY(const auto database, storage::openSqlite({.file = file, .readers = 1, .clock = {}},
                                                         backup::migrations(storage::Engine::sqlite)));
    return database->write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return backup::writeCarried(transaction, carried); },
        storage::deadlineIn(patience));
}

core::Result<backup::StoreSwitch> stageRestore(const std::filesystem::path& dataFolder, const PreparedRestore& prepared,
                                               StagedRequest request, const core::Clock& clock,
                                               backup::SwitchOptions options)
{
    const auto& manifest = prepared.manifest();
    BLOOMZY_TRY(auto staged, backup::StoreSwitch::begin(dataFolder,
                                                        {{std::move(request.pointId), manifest.created,
                                                          manifest.audit->checkpoint, manifest.program},
                                                         restoredParts(request.withAudit),
                                                         std::move(request.actor)},
                                                        clock, std::move(options)));
    if (auto filled = fill(staged, prepared.folder()); filled.has_error()) {
        const auto gone = staged.abandon(filled.error().detail); // the next start does it otherwise
        return filled.error();
    }
    return staged;
}

} // namespace bloomzy::host
