#include "backend/host/restoring/LiveRestore.h"

#include "backend/backup/archive/Refusals.h"
#include "backend/host/StorePlan.h"
#include "backend/host/restoring/Rehearsal.h"
#include "backend/host/restoring/RestorePlan.h"
#include "backend/host/restoring/RestoredKeys.h"
#include "backend/host/restoring/StagedRestore.h"

namespace bloomzy::host {
namespace {

using backup::BackupWatch;
using backup::FetchedBackup;

constexpr std::chrono::minutes patience{5};

core::Error inPostgres()
{
    return core::makeError(api::ErrorCode::conflict,
                           "The data of this server lie in PostgreSQL, where it cannot restore by itself. Nothing was "
                           "changed. Restore the backup into new databases on the server's machine; the guide to "
                           "recovery tells how.");
}

core::Error cannotStartAgain()
{
    return core::makeError(api::ErrorCode::conflict,
                           "This server cannot start again by itself. Nothing was changed. Restore the backup on the "
                           "server's machine with bloomzyctl backup restore.");
}

LiveRows rowsOf(Stores& stores)
{
    LiveRows rows;
    for (const StorePlan& plan : storePlans({}))
        rows[plan.service] = [&database = *stores.of(plan.service)] {
            return storage::readValue<std::vector<storage::TableRows>>(
                database, storage::deadlineIn(patience),
                [](storage::Snapshot& snapshot) { return storage::tableRows(snapshot); });
        };
    return rows;
}

} // namespace

backup::RestoreActions LiveRestore::actions(decltype(backup::RestoreActions::operation) operation)
{
    return {
        .check = [this] { return check(); },
        .dryRun = [this](const FetchedBackup& backup, const BackupWatch& watch) { return dryRun(backup, watch); },
        .rehearse = [this](const FetchedBackup& backup, const BackupWatch& watch) { return rehearse(backup, watch); },
        .restore = [this](const FetchedBackup& backup, const api::AuditActor& actor,
                          const std::function<core::Result<void>()>& safety,
                          const BackupWatch& watch) { return restore(backup, actor, safety, watch); },
        .operation = std::move(operation)};
}

core::Result<void> LiveRestore::check() const
{
    return m_parts.stores.auth->engine() == storage::Engine::sqlite ? core::Result<void>() : inPostgres();
}

core::Result<PreparedRestore> LiveRestore::prepare(const FetchedBackup& backup, const BackupWatch& watch) const
{
    BLOOMZY_TRY(const auto key, m_parts.masterKey.key());
    RestoreInput input{backup.file, {backup.opening.get(), 1}, m_parts.folder.root()};
    input.live = rowsOf(m_parts.stores);
    input.keys.push_back(key);
    input.watch = watch;
    BLOOMZY_TRY(auto prepared, PreparedRestore::make(input));
    BLOOMZY_TRY(const auto fromBackup, backedUpMasterKey(prepared.folder(), input.identities));
    LiveSecrets live;
    live.masterKey = key;
    BLOOMZY_TRY(const auto fit, fitSecrets(prepared.folder(), live, fromBackup));
    return fit == SecretsFit::underOwnKey ? core::Result<PreparedRestore>(std::move(prepared))
                                          : core::internalError("the secrets of a backup do not fit");
}

core::Result<api::RestoreDryRun> LiveRestore::dryRun(const FetchedBackup& backup, const BackupWatch& watch) const
{
    const auto begun = std::chrono::steady_clock::now();
    BLOOMZY_TRY(const auto prepared, prepare(backup, watch));
    api::RestoreDryRun plan = planOf(prepared, false, m_parts.folder.root());
    plan.pointId = backup.point.id;
    plan.milliseconds = millisecondsSince(begun);
    return plan;
}

core::Result<api::BackupRehearsal> LiveRestore::rehearse(const FetchedBackup& backup, const BackupWatch& watch) const
{
    BLOOMZY_TRY(auto key, m_parts.masterKey.key());
    core::LevelledLog quiet(m_parts.log, core::LogLevel::error);
    return host::rehearse({backup.file, {*backup.opening}, backup.work / "sandbox", std::move(key), watch},
                          m_parts.clock, quiet);
}

core::Result<void> LiveRestore::restore(const FetchedBackup& backup, const api::AuditActor& actor,
                                        const std::function<core::Result<void>()>& safety,
                                        const BackupWatch& watch) const
{
    if (!m_parts.restart)
        return cannotStartAgain();
    BLOOMZY_TRY(const auto prepared, prepare(backup, watch));
    BLOOMZY_CHECK(safety());
    if (watch.isCancelled && watch.isCancelled())
        return backup::archive::cancelled();
    BLOOMZY_TRY(const auto carried, storage::readValue<backup::CarriedCatalogue>(
                                        *m_parts.stores.backup, storage::deadlineIn(patience), &backup::readCarried));
    BLOOMZY_CHECK(carryCatalogue(prepared, carried));
    BLOOMZY_TRY(auto staged,
                stageRestore(m_parts.folder.root(), prepared, {backup.point.id, false, actor}, m_parts.clock));
    m_parts.restart(std::move(staged));
    return {};
}

} // namespace bloomzy::host
