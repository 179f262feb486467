#include "backend/host/restoring/StoppedRestore.h"

#include "backend/backup/restore/StagedFiles.h"
#include "backend/backup/work/BackupStatus.h"
#include "backend/core/Files.h"
#include "backend/core/crypto/Hash.h"
#include "backend/host/restoring/LiveSide.h"
#include "backend/host/restoring/RestorePlan.h"
#include "backend/host/restoring/SafetyCopy.h"
#include "backend/host/restoring/StagedRestore.h"
#include "backend/storage/SqliteInspection.h"

namespace bloomzy::host {
namespace {

using Clock = std::chrono::steady_clock;
using core::crypto::SecretKey;

api::ErrorCode codeOf(StartReason reason)
{
    switch (reason) {
    case StartReason::folderInUse:
        return api::ErrorCode::unavailable;
    case StartReason::folderNotWritable:
    case StartReason::folderModes:
        return api::ErrorCode::forbidden;
    case StartReason::diskFull:
        return api::ErrorCode::insufficientStorage;
    case StartReason::databaseDamaged:
        return api::ErrorCode::malformed;
    default:
        return api::ErrorCode::internal;
    }
}

/// The message names the folder, for a person on the machine.
core::Error errorOf(const StartFailure& failure)
{
    return core::makeError(codeOf(failure.reason), failure.message, failure.cause);
}

core::Result<void> writeOwnKey(const std::filesystem::path& keys, const SecretKey& key)
{
    std::string text = key.hex() + "\n";
    auto written = core::writeFileAtomically(keys / masterKeyFileName, text);
    core::crypto::wipe(text);
    return written;
}

/// One restore on its way.
class Restoring
{
public:
    Restoring(const StoppedRestoreOptions& options, const core::Clock& clock, core::Log& log)
        : m_options(options)
        , m_clock(clock)
        , m_log(log)
    {
    }
    core::Result<StoppedRestoreReport> run();

private:
    core::Result<void> prepare();
    core::Result<void> carry() const;
    core::Result<void> replace();
    void startOver();
    [[nodiscard]] bool isRestored() const;
    core::Result<void> removeNewInstallation() const;
    void tell(RestorePhase phase, std::int64_t done = 0, std::int64_t total = 0) const
    {
        if (m_options.progress)
            m_options.progress(phase, done, total);
    }
    [[nodiscard]] RestoreInput input() const;

    const StoppedRestoreOptions& m_options;
    const core::Clock& m_clock;
    core::Log& m_log;
    const Clock::time_point m_begun = Clock::now();
    std::optional<DataFolder> m_folder;
    LiveSide m_live;
    std::optional<PreparedRestore> m_prepared;
    std::optional<SecretKey> m_fromBackup;
    SecretsFit m_fit = SecretsFit::underOwnKey;
    StoppedRestoreReport m_report;
};

RestoreInput Restoring::input() const
{
    RestoreInput input{m_options.file, m_options.identities, m_folder->root()};
    input.live = m_live.rows;
    if (m_live.secrets.masterKey)
        input.keys.push_back(*m_live.secrets.masterKey);
    input.watch.isCancelled = m_options.isCancelled;
    input.watch.progress = [this](std::int64_t done, std::int64_t total) {
        tell(done < total ? RestorePhase::unpacking : RestorePhase::checking, done, total);
    };
    return input;
}

core::Result<void> Restoring::prepare()
{
    auto opened = DataFolder::open(m_options.dataFolder);
    if (opened.has_error())
        return errorOf(opened.error());
    m_folder.emplace(std::move(*opened));
    BLOOMZY_TRY(m_live, liveSideOf(*m_folder, m_options.masterKey));
    m_report.bare = !m_live.counts;
    m_report.unreadable = m_live.unreadable;
    BLOOMZY_TRY(auto prepared, PreparedRestore::make(input()));
    m_prepared.emplace(std::move(prepared));
    BLOOMZY_TRY(m_fromBackup, backedUpMasterKey(m_prepared->folder(), m_options.identities));
    BLOOMZY_TRY(m_fit, fitSecrets(m_prepared->folder(), m_live.secrets, m_fromBackup));
    m_report.plan = planOf(*m_prepared, m_options.auditFromBackup || !m_live.hasAudit, m_folder->root());
    m_report.plan.milliseconds = millisecondsSince(m_begun);
    return {};
}

/// What cannot be read is not carried; it is told (unreadable).
core::Result<void> Restoring::carry() const
{
    if (!m_live.counts)
        return {};
    backup::CarriedCatalogue carried;
    const auto read = storage::lookIntoSqlite(m_folder->store() / "backup.db",
                                              [&](storage::Snapshot& snapshot) -> core::Result<void> {
                                                  BLOOMZY_TRY(carried, backup::readCarried(snapshot));
                                                  return {};
                                              });
    return read.has_error() ? core::Result<void>() : carryCatalogue(*m_prepared, carried);
}

core::Result<void> Restoring::replace()
{
    if (m_live.counts && !m_options.safetyCopy.empty()) {
        tell(RestorePhase::safety);
        const backup::archive::Watch watch{
            [this](std::int64_t done, std::int64_t total) { tell(RestorePhase::safety, done, total); },
            m_options.isCancelled};
        BLOOMZY_CHECK(writeSafetyCopy(*m_folder, m_live.secrets.masterKey, m_options.safetyCopy, m_clock, watch));
        m_report.safetyCopy = m_options.safetyCopy;
    }
    tell(RestorePhase::staging);
    BLOOMZY_CHECK(carry());
    BLOOMZY_TRY(auto staged,
                stageRestore(m_folder->root(), *m_prepared,
                             {m_options.file.filename().string(), m_options.auditFromBackup || !m_live.hasAudit, {}},
                             m_clock, {m_options.reached}));
    if (m_fit == SecretsFit::newKey)
        if (auto written = writeOwnKey(m_folder->keys(), *m_fromBackup); written.has_error()) {
            const auto gone = staged.abandon(written.error().detail); // the next start does it otherwise
            return written.error();
        }
    if (auto switched = staged.switchOver(); switched.has_error()) {
        const auto back = staged.rollBack(switched.error().detail); // the next start does it otherwise
        return switched.error();
    }
    m_prepared.reset();
    m_folder.reset();
    return {};
}

/// Whether it stays or not stands in the journal, whatever became of this start.
void Restoring::startOver()
{
    tell(RestorePhase::starting);
    HostOptions options;
    options.dataFolder = m_options.dataFolder;
    options.port = 0;
    options.insecureHttp = true;
    options.sandbox = true;
    options.credentials = credentialsDirectory();
    options.masterKey = m_options.masterKey;
    options.restoreReached = m_options.reached;
    const auto started = Host::start(options, m_clock, m_log);
    if (started.has_error())
        m_log.write(core::LogLevel::warning, "restore", started.error().message, {{"cause", started.error().cause}});
    else if (m_options.inspect && isRestored())
        m_options.inspect(**started, m_report.plan);
    m_report.milliseconds = millisecondsSince(m_begun);
}

bool Restoring::isRestored() const
{
    const auto journal = backup::readRestoreJournal(m_options.dataFolder);
    return journal.has_value() && *journal && (*journal)->state == backup::RestoreState::restored;
}

/// A server that started over nothing made a new installation, which would be in the way of the next try.
core::Result<void> Restoring::removeNewInstallation() const
{
    for (const char* made : {"store", "audit", "setup-token"})
        BLOOMZY_CHECK(backup::removeTree(m_options.dataFolder / made));
    return m_fit == SecretsFit::newKey ? core::removeFile(m_options.dataFolder / "keys" / masterKeyFileName)
                                       : core::Result<void>();
}

core::Result<StoppedRestoreReport> Restoring::run()
{
    BLOOMZY_CHECK(prepare());
    if (m_options.dryRun)
        return std::move(m_report);
    BLOOMZY_CHECK(replace());
    if (m_fit != SecretsFit::underLiveKey)
        startOver();
    BLOOMZY_TRY(const auto journal, backup::readRestoreJournal(m_options.dataFolder));
    const auto last = backup::lastRestore(journal);
    m_report.end = last ? last->end : api::RestoreEnd::unknown;
    m_report.why = last ? last->why.value_or("") : std::string();
    if (m_live.counts || m_report.end != api::RestoreEnd::rolledBack)
        return std::move(m_report);
    BLOOMZY_CHECK(removeNewInstallation());
    return std::move(m_report);
}

} // namespace

core::Result<StoppedRestoreReport> restoreStopped(const StoppedRestoreOptions& options, const core::Clock& clock,
                                                  core::Log& log)
{
    std::error_code none;
    const bool isNew = !std::filesystem::exists(std::filesystem::symlink_status(options.dataFolder, none));
    auto report = Restoring(options, clock, log).run();
    if (isNew && (report.has_error() || options.dryRun))
        std::filesystem::remove_all(options.dataFolder, none);
    return report;
}

} // namespace bloomzy::host
