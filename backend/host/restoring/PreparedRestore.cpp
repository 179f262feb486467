#include "backend/host/restoring/PreparedRestore.h"

#include "backend/backup/archive/ArchiveReader.h"
#include "backend/backup/archive/Refusals.h"
#include "backend/backup/archive/SqliteRows.h"
#include "backend/backup/restore/RestoreJournal.h"
#include "backend/backup/restore/StagedFiles.h"
#include "backend/backup/snapshot/StagingRoom.h"
#include "backend/core/Files.h"
#include "backend/core/Id.h"
#include "backend/host/StorePlan.h"
#include "backend/host/restoring/BackupLayout.h"
#include "backend/host/restoring/RestoredLog.h"
#include "backend/storage/SqliteDatabase.h"

namespace bloomzy::host {
namespace {

namespace archive = backup::archive;

core::Error ofPostgres()
{
    return core::makeError(
        api::ErrorCode::conflict,
        "This backup is one of an installation in PostgreSQL. Nothing was changed. Restore its dumps "
        "into empty databases with psql, as docs/recovery.md tells.",
        "dumps");
}

core::Result<void> checkCancelled(const archive::Watch& watch)
{
    return watch.isCancelled && watch.isCancelled() ? core::Result<void>(archive::cancelled()) : core::Result<void>();
}

core::Result<void> migrate(const StorePlan& plan, const std::filesystem::path& file)
{
    BLOOMZY_TRY(auto opened, storage::openSqlite({.file = file, .readers = 1, .clock = {}},
                                                 plan.migrations(storage::Engine::sqlite)));
    opened.reset();
    return {};
}

} // namespace

/// In DIR/restore, which whoever opens the data folder next sweeps.
class PreparedRestore::Scratch
{
public:
    static core::Result<std::shared_ptr<Scratch>> create(const std::filesystem::path& dataFolder)
    {
        const auto parent = backup::restoreFolder(dataFolder);
        std::error_code none;
        const bool isNew = !std::filesystem::exists(parent, none);
        BLOOMZY_CHECK(core::makePrivateFolder(parent));
        return std::make_shared<Scratch>(parent, isNew);
    }
    Scratch(const std::filesystem::path& parent, bool isNew)
        : m_parent(parent)
        , m_isNew(isNew)
        , m_folder(parent / ("unpacked-" + core::newId(core::SystemClock())))
    {
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
        std::filesystem::remove_all(preview(), ignored);
        if (m_isNew)
            std::filesystem::remove(m_parent, ignored); // unless a journal lies there by now
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path preview() const { return m_folder.string() + "-copies"; }

private:
    std::filesystem::path m_parent;
    bool m_isNew;
    std::filesystem::path m_folder;
};

std::int64_t roomFor(const archive::Manifest& manifest)
{
    const std::int64_t total = archive::totalSize(manifest);
    return manifest.program == BLOOMZY_VERSION ? total : 2 * total;
}

PreparedRestore::PreparedRestore(std::shared_ptr<Scratch> scratch)
    : m_scratch(std::move(scratch))
{
}

const std::filesystem::path& PreparedRestore::folder() const
{
    return m_scratch->folder();
}

/// The manifest is authenticated, so what it lists is what the file holds, or the file is refused.
core::Result<void> PreparedRestore::unpack(const RestoreInput& input)
{
    BLOOMZY_TRY(const auto listed, archive::readManifest(input.file, input.identities));
    BLOOMZY_TRY(const auto engine, layoutOf(listed));
    if (engine != storage::Engine::sqlite)
        return ofPostgres();
    const std::int64_t room = roomFor(listed);
    BLOOMZY_CHECK(backup::StagingRoom(input.dataFolder).check(static_cast<std::uint64_t>(room)));
    BLOOMZY_TRY(m_manifest, archive::unpackArchive(input.file, input.identities, m_scratch->folder(),
                                                   &archive::sqliteRows, input.watch, archive::totalSize(listed)));
    BLOOMZY_TRY(const auto again, layoutOf(m_manifest)); // somebody may have replaced the file meanwhile
    return again == engine ? core::Result<void>() : ofPostgres();
}

core::Result<void> PreparedRestore::look(const RestoreInput& input)
{
    std::vector<backup::PreviewSource> sources;
    for (const StorePlan& plan : storePlans({})) {
        const auto live = input.live.find(plan.service);
        sources.push_back({plan.service, folder() / backup::archive::databaseMember(plan.service),
                           plan.migrations(storage::Engine::sqlite),
                           live == input.live.end() ? LiveRows::mapped_type() : live->second});
    }
    BLOOMZY_CHECK(checkCancelled(input.watch));
    BLOOMZY_TRY(m_preview, backup::previewRestore(sources, m_scratch->preview(), m_manifest.program));
    for (const StorePlan& plan : storePlans({}))
        BLOOMZY_CHECK(migrate(plan, folder() / backup::archive::databaseMember(plan.service)));
    BLOOMZY_CHECK(checkCancelled(input.watch));
    return checkRestoredLog(folder() / backup::archive::databaseMember("audit"), *m_manifest.audit, input.keys);
}

core::Result<PreparedRestore> PreparedRestore::make(const RestoreInput& input)
{
    BLOOMZY_TRY(auto scratch, Scratch::create(input.dataFolder));
    PreparedRestore made(std::move(scratch));
    BLOOMZY_CHECK(made.unpack(input));
    BLOOMZY_CHECK(made.look(input));
    return made;
}

} // namespace bloomzy::host
