#include "backend/host/Host.h"

#include "backend/auth/BreachedPasswords.h"
#include "backend/host/ApiDescription.h"
#include "backend/host/CertificateWatch.h"
#include "backend/host/ChangeHold.h"
#include "backend/host/Chores.h"
#include "backend/host/DiskSpace.h"
#include "backend/host/HostFailures.h"
#include "backend/host/HostStart.h"
#include "backend/host/OwnUrl.h"
#include "backend/host/RunRecord.h"
#include "backend/host/ServiceChores.h"
#include "backend/host/Services.h"
#include "backend/host/SettingEffects.h"
#include "backend/host/StoreSecrets.h"
#include "backend/host/SystemRoutes.h"
#include "backend/host/restoring/PendingSwitch.h"
#include "backend/http/BindAddress.h"
#include "backend/http/Certificate.h"
#include "backend/http/Metrics.h"
#include "backend/http/Server.h"
#include "backend/http/reference/ReferenceRoutes.h"
#include "backend/http/refusals/RefusalRecorder.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::host {

namespace {

// Of the open files, what databases and their logs, the lock, sockets for consoles and files read at times need.
constexpr std::size_t ownFiles = 128;
constexpr std::size_t fewestFiles = 256;
constexpr std::chrono::seconds choreTime{10}, stopTime{3};
constexpr std::string_view version = BLOOMZY_VERSION;

/// Members stand in the order in which each is built on the ones before, and go in the reverse.
class RunningHost : public StartingHost
{
public:
    RunningHost(DataFolder folder, Stores stores, std::unique_ptr<RestoreTrial> trial, const HostOptions& options,
                const core::Clock& clock, core::Log& log)
        : m_options(options)
        , m_clock(clock)
        , m_log(log, options.debugLog ? core::LogLevel::debug : core::LogLevel::info)
        , m_folder(std::move(folder))
        , m_trial(std::move(trial))
        , m_pending(log)
        , m_diskSpace(m_folder.root(), 0)
        , m_hold(options.database.empty() ? std::vector{m_folder.store(), m_folder.audit()}
                                          : std::vector<std::filesystem::path>(),
                 m_log)
        , m_stores(std::move(stores))
        , m_run(*m_stores.system, runFacts(m_stores.system->engine()))
    {
    }

    ~RunningHost() override
    {
        if (m_services)
            m_services->stopErasing();
        m_chores.reset();
        if (m_server)
            m_server->stop();
        if (m_services)
            m_services->stop();
        if (m_refusals)
            m_refusals->stop();
        tell(m_run.end(storage::deadlineIn(stopTime)), "the stop could not be recorded");
    }

    [[nodiscard]] Started<void> start() override;
    [[nodiscard]] RestoreTrial& trial() override { return *m_trial; }
    [[nodiscard]] std::string url() const override;
    [[nodiscard]] std::string fingerprint() const override
    {
        return m_certificate ? m_certificate->fingerprint() : std::string();
    }
    [[nodiscard]] core::Result<std::string> sandboxToken() override;

private:
    [[nodiscard]] Started<void> openSecrets();
    [[nodiscard]] Started<void> startServices();
    void apply(const settings::Values& values);
    void watch(const http::Certificate& certificate);
    void doChores();
    void tell(const core::Result<void>& done, std::string_view what);
    void beginRun();
    [[nodiscard]] core::Result<void> useCertificate(const http::Certificate& changed);
    [[nodiscard]] std::vector<http::Endpoint> endpoints();
    [[nodiscard]] std::string metricsText() const;
    [[nodiscard]] std::vector<api::HealthCheck> readiness(storage::Deadline deadline) const;
    [[nodiscard]] Started<http::ServerOptions> serverOptions();

    HostOptions m_options;
    const core::Clock& m_clock;
    core::LevelledLog m_log;
    DataFolder m_folder;
    std::unique_ptr<RestoreTrial> m_trial;
    PendingSwitch m_pending; ///< goes after the databases are closed
    DiskSpace m_diskSpace;
    ChangeHold m_hold;
    Stores m_stores;
    RunRecord m_run;
    std::unique_ptr<MasterKeyInUse> m_masterKey;
    std::shared_ptr<http::Metrics> m_metrics = std::make_shared<http::Metrics>();
    std::unique_ptr<Services> m_services;
    std::shared_ptr<http::RefusalRecorder> m_refusals;
    std::unique_ptr<http::Server> m_server;
    std::unique_ptr<CertificateWatch> m_certificate; ///< none for plain HTTP
    std::unique_ptr<Chores> m_chores;
};

Started<void> RunningHost::openSecrets()
{
    const MasterKeyPlaces places{m_options.credentials, m_options.masterKey, m_folder.keys()};
    const SecretDatabases databases = secretDatabases(m_stores);
    auto opened = openVaults(places, databases);
    if (opened.has_error())
        return opened.error();
    m_masterKey = std::make_unique<MasterKeyInUse>(places, databases, std::move(*opened), m_log);
    return {};
}

/// What the settings mean for the host itself.
void RunningHost::apply(const settings::Values& values)
{
    if (!m_options.debugLog)
        m_log.setLeast(logLevelOf(values));
    m_diskSpace.setLeast(leastFreeSpace(values));
}

std::vector<http::Endpoint> RunningHost::endpoints()
{
    std::vector<http::Endpoint> all =
        systemEndpoints({.version = std::string(version),
                         .readiness = [this](storage::Deadline deadline) { return readiness(deadline); },
                         .metrics = [this] { return metricsText(); }});
    std::ranges::move(m_services->endpoints(), std::back_inserter(all));
    std::ranges::move(http::referenceEndpoints(
                          all, [] { return apiInfo(version); }, referenceStyle()),
                      std::back_inserter(all));
    return all;
}

std::string RunningHost::metricsText() const
{
    return m_metrics->text() + m_stores.metrics();
}

std::vector<api::HealthCheck> RunningHost::readiness(storage::Deadline deadline) const
{
    auto checks = m_stores.checks(std::min(deadline, storage::deadlineIn(std::chrono::seconds(2))));
    checks.push_back(m_diskSpace.check());
    std::ranges::move(m_hold.checks(), std::back_inserter(checks));
    std::ranges::move(m_services->auth().readiness(), std::back_inserter(checks));
    if (m_certificate)
        checks.push_back(m_certificate->check());
    return checks;
}

void RunningHost::watch(const http::Certificate& certificate)
{
    m_certificate = std::make_unique<CertificateWatch>(
        m_folder.tls(), std::vector{m_options.address}, m_clock, m_log, certificate,
        [this](const http::Certificate& changed) { return useCertificate(changed); });
}

core::Result<void> RunningHost::useCertificate(const http::Certificate& changed)
{
    const std::string former = fingerprint();
    BLOOMZY_CHECK(m_server->useCertificate(changed.certificateFile, changed.privateKeyFile));
    tell(m_run.certificateChanged(former, changed.fingerprint, storage::deadlineIn(choreTime)),
         "the change of the certificate could not be recorded");
    return {};
}

Started<http::ServerOptions> RunningHost::serverOptions()
{
    http::ServerOptions options;
    options.address = m_options.address;
    options.port = m_options.port;
    options.metrics = m_metrics;
    options.limits.connections =
        std::min(options.limits.connections, m_options.openFiles - ownFiles - http::reservedConnections);
    if (m_options.insecureHttp)
        return options;
    auto certificate = http::ensureCertificate(m_folder.tls(), {m_options.address}, m_clock);
    if (certificate.has_error())
        return certificateFailure(certificate.error(), m_folder.tls());
    options.certificateFile = certificate->certificateFile;
    options.privateKeyFile = certificate->privateKeyFile;
    watch(*certificate);
    return options;
}

void RunningHost::tell(const core::Result<void>& done, std::string_view what)
{
    if (done.has_error())
        m_log.write(core::LogLevel::warning, "host", what,
                    {{"detail", done.error().detail}, {"cause", done.error().cause}});
}

void RunningHost::beginRun()
{
    tell(m_run.begin(storage::deadlineIn(choreTime)), "the start could not be recorded yet");
}

void RunningHost::doChores()
{
    using namespace std::chrono_literals;
    auto chores = serviceChores(*m_services, m_log);
    chores.push_back({"hold", 1s, [this] { m_hold.look(m_services->auditBehind()); }});
    chores.push_back({"start", 10s, [this] { beginRun(); }});
    if (m_certificate)
        chores.push_back({"certificate", 1s, [this] { m_certificate->look(); }});
    m_chores = std::make_unique<Chores>(std::move(chores), m_log);
}

Started<void> RunningHost::startServices()
{
    Services::Options own{.breachedPasswords = m_options.breachedPasswords,
                          .isReachable = !http::isLoopback(m_options.address),
                          .plugins = m_options.plugins,
                          .forgetRefused = [this](const std::string& id) { m_refusals->forget(id); },
                          .restore = m_trial->told(),
                          .audited = [this](audit::AuditService& audit) { m_trial->tellRest(audit); }};
    if (m_options.restart)
        own.restart = [this](backup::StoreSwitch staged) {
            m_pending.take(std::move(staged));
            m_options.restart();
        };
    m_services = std::make_unique<Services>(m_stores, *m_masterKey, m_folder, m_clock, m_log, std::move(own),
                                            [this](const settings::Values& values) { apply(values); });
    if (auto started = m_services->start(); started.has_error() || !m_trial->isOn())
        return started;
    auto checks = m_stores.checks(storage::deadlineIn(choreTime));
    std::ranges::move(m_services->auth().readiness(), std::back_inserter(checks));
    return m_trial->keep(checks);
}

Started<void> RunningHost::start()
{
    if (auto opened = openSecrets(); opened.has_error())
        return opened.error();
    if (auto settled = m_trial->settle(m_stores); settled.has_error())
        return partFailure(settled.error());
    if (auto started = startServices(); started.has_error())
        return started.error();
    m_hold.look(m_services->auditBehind());
    auto options = serverOptions();
    if (options.has_error())
        return options.error();
    m_refusals =
        std::make_shared<http::RefusalRecorder>(*m_stores.system, m_clock, m_log, [this] { return !m_hold.holds(); });
    options->watch = {.refusals = m_refusals,
                      .hold = [this](const http::Route& route) { return m_hold.refusal(route); }};
    auto server = http::makeServer(*options, endpoints(), m_services->auth().authorizer(), m_log);
    if (server.has_error())
        return StartFailure{StartReason::internal, "The server's routes do not fit together; this build is faulty.",
                            server.error().detail};
    m_server = std::move(*server);
    if (auto served = m_server->start(); served.has_error())
        return listenFailure(served.error());
    beginRun();
    if (!m_options.sandbox)
        doChores();
    return {};
}

core::Result<std::string> RunningHost::sandboxToken()
{
    if (!m_options.sandbox)
        return core::makeError(api::ErrorCode::forbidden, "Only a sandbox lets somebody in so.");
    return m_services->auth().signInToSandbox(storage::deadlineIn(choreTime));
}

std::string RunningHost::url() const
{
    return ownUrl(m_options.address, m_server->port(), !m_options.insecureHttp);
}

} // namespace

Started<std::unique_ptr<Host>> Host::start(const HostOptions& options, const core::Clock& clock, core::Log& log)
{
    if (options.openFiles < fewestFiles)
        return tooFewFiles(options.openFiles, fewestFiles);
    if (const auto list = auth::BreachedPasswords(options.breachedPasswords).inspect(); list.has_error())
        return breachedListFailure(list.error());
    return startHost(options, clock, log, [&](DataFolder folder, Stores stores, std::unique_ptr<RestoreTrial> trial) {
        return std::make_unique<RunningHost>(std::move(folder), std::move(stores), std::move(trial), options, clock,
                                             log);
    });
}

} // namespace bloomzy::host
