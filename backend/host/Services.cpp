#include "backend/host/Services.h"

#include "backend/audit/ActionRoutes.h"
#include "backend/audit/NameRoutes.h"
#include "backend/host/BackupSources.h"
#include "backend/host/HostFailures.h"
#include "backend/host/SettingEffects.h"
#include "backend/host/StarterCatalog.h"
#include "backend/host/StorePlan.h"
#include "backend/storage/SqliteRewrite.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::host {

namespace {

constexpr std::chrono::seconds startTime{30};

events::EventFeed eventFeed(audit::AuditService& audit)
{
    constexpr std::chrono::seconds patience{10};
    return {[&audit, patience] { return audit.newest(storage::deadlineIn(patience)); },
            [&audit, patience](std::int64_t sequence, std::int32_t limit) {
                return audit.after(sequence, limit, storage::deadlineIn(patience));
            }};
}

/// That of the audit log is the last.
std::vector<std::filesystem::path> sqliteFiles(const Stores& stores, const DataFolder& folder)
{
    std::vector<std::filesystem::path> files;
    if (stores.auth->engine() == storage::Engine::sqlite)
        for (const StorePlan& plan : storePlans(folder.root()))
            files.push_back(plan.file);
    return files;
}

} // namespace

Services::Services(Stores& stores, MasterKeyInUse& masterKey, const DataFolder& folder, const core::Clock& clock,
                   core::Log& log, Options options, OnSettings onSettings)
    : m_stores(stores)
    , m_masterKey(masterKey)
    , m_folder(folder)
    , m_clock(clock)
    , m_log(log)
    , m_options(std::move(options))
    , m_onSettings(std::move(onSettings))
{
}

Started<void> Services::start()
{
    m_settings = std::make_unique<settings::SettingService>(
        *m_stores.system, [this](const settings::Values& values) { apply(values); },
        [this](const http::Request& request, const settings::Values& now, const settings::Values& next) {
            return letsOthersIn(now, next) ? m_auth->checkSignUp(request, signUpOptions(next)) : core::Result<void>();
        });
    const auto values = m_settings->values(storage::deadlineIn(startTime));
    if (values.has_error())
        return partFailure(values.error());
    if (auto made = make(*values); made.has_error())
        return made.error();
    apply(*values);
    heedDoubts();
    relayAudit("auth", *m_stores.auth);
    relayAudit("catalog", *m_stores.catalog);
    relayAudit("backup", *m_stores.backup);
    relayAudit("system", *m_stores.system);
    relayAudit("audit", *m_stores.audit);
    return {};
}

Started<void> Services::makeAuth(const settings::Values& values)
{
    auth::AuthOptions options;
    options.lifetimes = lifetimesOf(values);
    options.dataDir = m_folder.root();
    options.version = BLOOMZY_VERSION;
    options.breachedPasswords = m_options.breachedPasswords;
    options.isReachable = m_options.isReachable;
    auto auth = auth::makeAuthService(*m_stores.auth, m_masterKey.vault(StoreSecrets::auth), m_clock, m_log, options);
    if (auth.has_error())
        return partFailure(auth.error());
    m_auth = std::move(*auth);
    return {};
}

Started<void> Services::make(const settings::Values& values)
{
    if (auto made = makeAuth(values); made.has_error())
        return made.error();
    auto audit = audit::AuditService::open(*m_stores.audit, m_masterKey.vault(StoreSecrets::audit),
                                           storage::deadlineIn(startTime), m_options.restore);
    if (audit.has_error())
        return auditFailure(audit.error());
    m_audit = std::move(*audit);
    m_auditViews = std::make_unique<audit::AuditViews>(*m_stores.audit, m_clock);
    if (m_options.audited)
        m_options.audited(*m_audit);
    rewriteAuditFile();
    m_events = std::make_unique<events::EventService>(eventFeed(*m_audit), m_auth->authorizer(), m_log);
    operations::OperationOptions options;
    options.changed = [this](const api::Operation& operation) { m_events->operationChanged(operation); };
    m_operations = std::make_unique<operations::OperationService>(*m_stores.system, m_clock, m_log, std::move(options));
    if (auto begun = m_operations->start(); begun.has_error())
        return partFailure(begun.error());
    m_catalog =
        catalog::makeCatalogService(*m_stores.catalog, m_clock, m_log, *m_operations, m_auth->standingRights(),
                                    {.starterCsv = std::string(starterCsv()), .importFolder = m_folder.imports()});
    m_kept = std::make_unique<KeptForPeople>(
        std::vector{std::ref(m_catalog->personalData()), std::ref(m_auditViews->personalData())});
    m_auth->setPersonalData(*m_kept);
    if (auto made = makeBackup(); made.has_error())
        return made.error();
    m_eraser = std::make_unique<PersonEraser>(ErasureParts{m_stores, sqliteFiles(m_stores, m_folder), m_auth->erasure(),
                                                           *m_catalog, *m_operations, *m_audit, *m_events, *m_kept,
                                                           m_options.forgetRefused},
                                              m_log);
    return {};
}

Started<void> Services::makeBackup()
{
    m_backup =
        std::make_unique<backup::BackupService>(*m_stores.backup, m_clock, m_log, m_options.plugins, m_folder.root());
    auto sources = backupSources(m_stores, m_masterKey);
    if (sources.has_error())
        return partFailure(sources.error());
    m_backupWork = std::make_unique<backup::BackupWork>(
        backup::BackupWorkParts{*m_stores.backup, m_masterKey.vault(StoreSecrets::backup), m_backup->destinationCalls(),
                                *m_operations, m_clock, m_log, std::move(*sources), m_folder.root()});
    makeRestores();
    return {};
}

void Services::makeRestores()
{
    m_liveRestore = std::make_unique<LiveRestore>(
        LiveRestoreParts{m_stores, m_folder, m_masterKey, m_clock, m_log, m_options.restart});
    const auto find = [this](const std::string& id, storage::Deadline deadline) {
        return m_operations->find(id, deadline);
    };
    m_restores = std::make_unique<backup::RestoreHandlers>(backup::RestoreHandlerParts{
        *m_stores.backup, *m_operations, m_backup->destinationCalls(), m_backupWork->maker(), m_backupWork->turn(),
        m_backupWork->openings(), m_clock, m_log, m_folder.root(), m_liveRestore->actions(find)});
    m_backupWork->onBackup([this](const api::RestorePoint& point, const backup::BackupWatch& watch) {
        m_restores->rehearseWhenDue(point, watch);
    });
}

/// What stood there in clear is sealed now, and its traces go; the server works with them too.
void Services::rewriteAuditFile()
{
    const auto files = sqliteFiles(m_stores, m_folder);
    if (files.empty() || !m_audit->hasSealedWhatWasClear())
        return;
    if (const auto done = storage::rewriteSqlite(files.back(), startTime); done.has_error())
        m_log.write(core::LogLevel::warning, "audit",
                    "free pages of the audit log's file may hold what was sealed; erasing somebody rewrites it",
                    {{"detail", done.error().detail}, {"cause", done.error().cause}});
}

void Services::stopErasing()
{
    if (m_eraser) // a start may have failed before
        m_eraser->stop();
}

void Services::stop()
{
    stopErasing();
    m_stores.auth->onDoubt({});
    m_stores.system->onDoubt({});
    if (m_backupWork)
        m_backupWork->stop(); // its operations end sooner
    if (m_operations)
        m_operations->stop(); // before the services that its jobs use go
    if (m_events)
        m_events->stop();
}

/// What the settings say holds from here on.
void Services::apply(const settings::Values& values)
{
    m_onSettings(values);
    m_operations->setKept(operationsKept(values));
    m_auth->setSignUp(signUpOptions(values));
    m_auth->takePresentCodesOnly(presentCodesOnly(values));
    m_catalog->setTwoPersonRule(twoPersonRule(values));
    if (const auto set = m_auth->setLifetimes(lifetimesOf(values)); set.has_error())
        m_log.write(core::LogLevel::warning, "settings", "open sessions keep their time until somebody signs in",
                    {{"cause", set.error().cause}});
}

/// The other databases hold nothing that is kept in memory too, or nothing that is not compared at each use.
void Services::heedDoubts()
{
    m_stores.auth->onDoubt([this] { m_auth->doubt(); });
    m_stores.system->onDoubt([this] { doubtSystem(); });
}

/// Until it is known what holds, nobody gains by it.
void Services::doubtSystem()
{
    m_auth->setSignUp({.on = false});
    m_auth->takePresentCodesOnly(true);
    m_catalog->setTwoPersonRule(true);
    m_settings->doubt();
    m_operations->doubt();
}

void Services::retry()
{
    const auto deadline = [] { return storage::deadlineIn(startTime); };
    m_auth->retryRights();
    for (const auto& done :
         {m_settings->retry(deadline()), m_operations->retry(deadline()), m_masterKey.retry(deadline())})
        if (done.has_error())
            m_log.write(core::LogLevel::warning, "host", "what is in doubt could not be read anew yet",
                        {{"cause", done.error().cause}});
}

void Services::relayAudit(std::string_view name, storage::Database& source)
{
    m_relays.push_back(std::make_unique<storage::Relay>(
        source, std::string(name),
        [this, name = std::string(name)](std::span<const storage::OutboxRow> rows) {
            auto taken = m_audit->take(name, rows);
            m_events->poke();
            return taken;
        },
        m_log));
}

std::chrono::seconds Services::auditBehind() const
{
    std::chrono::seconds most{0};
    for (const auto& relay : m_relays)
        most = std::max(most, relay->behind());
    return most;
}

std::vector<http::Endpoint> Services::endpoints()
{
    std::vector<http::Endpoint> all;
    for (auto part : {m_auth->endpoints(), keyEndpoints(*m_auth, m_masterKey), m_catalog->endpoints(),
                      m_backup->endpoints(), m_backupWork->endpoints(), backup::restoreEndpoints(*m_restores),
                      m_operations->endpoints(), m_events->endpoints(), m_settings->endpoints(), m_audit->endpoints(),
                      m_auditViews->endpoints(), m_eraser->endpoints(), audit::actionEndpoints(),
                      audit::nameEndpoints({&m_auth->names(), &m_catalog->names()})})
        std::ranges::move(part, std::back_inserter(all));
    return all;
}

} // namespace bloomzy::host
