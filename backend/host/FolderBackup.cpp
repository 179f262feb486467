#include "backend/host/FolderBackup.h"

#include "backend/backup/AgeIdentity.h"
#include "backend/backup/BackupService.h"
#include "backend/backup/RecoveryKeyStore.h"
#include "backend/backup/ServerZone.h"
#include "backend/backup/points/Catalogue.h"
#include "backend/backup/points/PointStore.h"
#include "backend/backup/work/DefaultDestination.h"
#include "backend/backup/work/OpeningKeys.h"
#include "backend/backup/work/WorkFolder.h"
#include "backend/core/FolderLock.h"
#include "backend/core/crypto/Hash.h"
#include "backend/host/BackupSources.h"
#include "backend/host/MasterKeys.h"
#include "backend/host/StorePlan.h"
#include "backend/storage/PostgresDatabase.h"
#include "backend/storage/PostgresInspection.h"
#include "backend/storage/SqliteInspection.h"
#include "backend/storage/StoppedSnapshots.h"

#include <algorithm>

namespace bloomzy::host {

namespace {

using api::ErrorCode;

constexpr std::chrono::seconds patience{60};

core::Error olderDatabase()
{
    return core::makeError(ErrorCode::conflict, "The data are of an earlier version of the program. Nothing was "
                                                "changed. Start the server of this version once.");
}

core::Error noRecipient()
{
    return core::makeError(ErrorCode::conflict, "There is no recovery key, without which nobody could open a backup. "
                                                "Nothing was made. Make one in the console, or name a recipient.");
}

core::Error noMasterKey(const std::string& id)
{
    return core::makeError(ErrorCode::conflict, "The master key " + id +
                                                    " of this server is not in its folder. Nothing was made. Run this "
                                                    "where systemd gives it, or hand it over.");
}

/// One database of an installation, read without opening it as a server does.
class Look
{
public:
    Look(std::filesystem::path dataFolder, std::string database)
        : m_folder(std::move(dataFolder))
        , m_database(std::move(database))
    {
    }

    core::Result<void> into(const std::string& service, const storage::Database::Read& work) const
    {
        const StorePlan plan = planOf(service);
        if (m_database.empty())
            return storage::lookIntoSqlite(plan.file, work);
        BLOOMZY_TRY(const auto target, storage::serviceTarget(m_database, service));
        const auto migrations = plan.migrations(storage::Engine::postgresql);
        BLOOMZY_TRY(const auto pending, storage::inspectPostgres(target, migrations));
        if (!pending.empty())
            return olderDatabase();
        BLOOMZY_TRY(const auto opened,
                    storage::openPostgres({.target = target, .readers = 1, .clock = {}}, migrations));
        return opened->read(work, storage::deadlineIn(patience));
    }
    template <class T, class Work>
    core::Result<T> value(const std::string& service, const Work& work) const
    {
        std::optional<T> found;
        BLOOMZY_CHECK(into(service, [&](storage::Snapshot& snapshot) -> core::Result<void> {
            BLOOMZY_TRY(found, work(snapshot));
            return {};
        }));
        return std::move(*found);
    }

private:
    [[nodiscard]] StorePlan planOf(const std::string& service) const
    {
        const auto plans = storePlans(m_folder);
        return *std::ranges::find(plans, service, &StorePlan::service);
    }

    std::filesystem::path m_folder;
    std::string m_database;
};

core::Result<core::crypto::SecretKey> masterKeyOf(const Look& look, const FolderBackupOptions& options)
{
    BLOOMZY_TRY(const auto ids, look.value<std::vector<std::string>>("auth", [](storage::Snapshot& snapshot) {
        return storage::Vault::masterKeys(snapshot);
    }));
    BLOOMZY_TRY(auto found, findMasterKeys({credentialsDirectory(), options.masterKey, options.dataFolder / "keys"}));
    const auto key = std::ranges::find_if(
        found, [&](const FoundMasterKey& one) { return std::ranges::find(ids, one.key.id()) != ids.end(); });
    if (key == found.end())
        return noMasterKey(ids.empty() ? std::string() : ids.front());
    return std::move(key->key);
}

core::Result<std::vector<backup::age::Recipient>> recipientsOf(const Look& look, const FolderBackupOptions& options)
{
    std::vector<std::string> texts = options.recipients;
    if (texts.empty()) {
        BLOOMZY_TRY(const auto keys,
                    look.value<std::vector<api::RecoveryKey>>("backup", [](storage::Snapshot& snapshot) {
                        return backup::RecoveryKeyStore::list(snapshot);
                    }));
        for (const api::RecoveryKey& key : keys)
            if (key.current)
                texts.push_back(key.recipient);
    }
    if (texts.empty())
        return noRecipient();
    std::vector<backup::age::Recipient> all;
    for (const std::string& text : texts) {
        BLOOMZY_TRY(auto recipient, backup::age::Recipient::of(text));
        all.push_back(std::move(recipient));
    }
    return all;
}

/// The databases, each as it may be read: a stopped server's files are nobody's, a running one's are shared.
class FolderSources
{
public:
    FolderSources(const FolderBackupOptions& options, bool isRunning)
        : m_look(options.dataFolder, options.database)
        , m_options(options)
        , m_isRunning(isRunning)
    {
    }

    core::Result<backup::ArchiveSources> sources()
    {
        backup::ArchiveSources all;
        for (const StorePlan& plan : storePlans(m_options.dataFolder)) {
            BLOOMZY_TRY(auto source, sourceOf(plan));
            all.databases.push_back({plan.service, source.get()});
            m_sources.push_back(std::move(source));
        }
        all.masterKey = [this] { return masterKeyOf(m_look, m_options); };
        all.auditHead = [this](const std::filesystem::path* copy) { return headOf(copy); };
        all.program = BLOOMZY_VERSION;
        return all;
    }
    [[nodiscard]] const Look& look() const { return m_look; }

private:
    using Head = std::optional<backup::AuditHead>;

    core::Result<Head> headOf(const std::filesystem::path* copy) const
    {
        if (copy)
            return auditHeadOf(*copy);
        // Of files the copy tells it, which exists by then.
        return m_options.database.empty() ? core::Result<Head>(Head()) : m_look.value<Head>("audit", &auditHeadIn);
    }
    core::Result<std::unique_ptr<storage::SnapshotSource>> sourceOf(const StorePlan& plan) const
    {
        if (m_options.database.empty())
            return m_isRunning ? storage::sharedSqlite(plan.file) : storage::stoppedSqlite(plan.file);
        BLOOMZY_TRY(const auto target, storage::serviceTarget(m_options.database, plan.service));
        return storage::unopenedPostgres(target);
    }

    Look m_look;
    const FolderBackupOptions& m_options;
    const bool m_isRunning;
    std::vector<std::unique_ptr<storage::SnapshotSource>> m_sources;
};

core::Result<void> checkPlace(const FolderBackupOptions& options)
{
    if (backup::isInside(options.dataFolder, options.file))
        return core::invalid("/output", "backup.insideData",
                             "A backup in the data folder is deleted with it. Nothing was made. Name another place.");
    std::error_code none;
    const bool isInPostgres = std::filesystem::exists(serverMark(options.dataFolder), none);
    if (isInPostgres == options.database.empty())
        return core::invalid("/database", "backup.database",
                             isInPostgres
                                 ? "The data of this folder lie in PostgreSQL. Nothing was made. Name it."
                                 : "The data of this folder lie in files. Nothing was made. Name no database.");
    return {};
}

} // namespace

core::Result<backup::MadeArchive> backUpFolder(const FolderBackupOptions& options, const core::Clock& clock,
                                               const backup::BackupWatch& watch)
{
    BLOOMZY_CHECK(checkPlace(options));
    // Held, no server starts meanwhile; where one runs, it is told nothing.
    const auto lock = core::FolderLock::take(options.dataFolder);
    if (lock.has_error() && lock.error().code != ErrorCode::unavailable)
        return lock.error();
    FolderSources folder(options, lock.has_error());
    BLOOMZY_TRY(auto recipients, recipientsOf(folder.look(), options));
    BLOOMZY_TRY(const auto sources, folder.sources());
    BLOOMZY_TRY(const auto work, backup::WorkFolder::make(options.dataFolder));
    BLOOMZY_TRY(auto pair, backup::makeAgeIdentity());
    auto opening = backup::age::Identity::of(pair.identity);
    core::crypto::wipe(pair.identity);
    BLOOMZY_CHECK(opening);
    return backup::makeArchive(sources, {work.path(), options.file, std::move(recipients), &*opening}, clock, watch);
}

core::Result<std::vector<api::RestorePoint>> restorePointsOf(const std::filesystem::path& dataFolder,
                                                             const std::string& database, const core::Clock& clock)
{
    using Points = std::vector<api::RestorePoint>;
    return Look(dataFolder, database).value<Points>("backup", [&](storage::Snapshot& snapshot) -> core::Result<Points> {
        BLOOMZY_TRY(auto points, backup::PointStore::all(snapshot));
        BLOOMZY_TRY(const auto plan, backup::PlanStore::read(snapshot));
        backup::judgeCopies(points, plan.plan.retention, backup::ServerZone(), clock.now());
        BLOOMZY_CHECK(backup::OpeningKeys::tell(snapshot, points, clock.now()));
        return points;
    });
}

} // namespace bloomzy::host
