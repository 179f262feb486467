#include "ui/client/ServerSupervisor.h"

#include "ui/client/HolderPath.h"
#include "ui/client/LanAccess.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bloomzy::client {

namespace {
constexpr auto joinAgainAfter = std::chrono::milliseconds(100);
}

ServerSupervisor::ServerSupervisor(EmbeddedServer::Options options, Events events)
    : m_options(std::move(options))
    , m_events(std::move(events))
    , m_holder({[this](const HeldServer& server) { onJoined(server); }, [this] { onRefused(); }, [this] { onLost(); }},
               this)
    , m_pause(this)
    , m_roundLimit(this)
    , m_backoff(m_options.firstBackoff)
    , m_port(m_options.port)
{
    m_pause.setSingleShot(true);
    m_roundLimit.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ServerSupervisor::onPauseOver);
    connect(&m_roundLimit, &QTimer::timeout, this, &ServerSupervisor::onRoundTimeout);
}

void ServerSupervisor::start()
{
    if (m_phase != Phase::idle)
        return;
    m_ranBefore = false;
    m_backoff = m_options.firstBackoff;
    m_events.state(EmbeddedServer::State::starting);
    beginRound();
}

void ServerSupervisor::stop()
{
    m_phase = Phase::idle;
    m_pause.stop();
    m_roundLimit.stop();
    m_holder.letGo();
    m_events.state(EmbeddedServer::State::stopped);
}

void ServerSupervisor::beginRound()
{
    m_roundLimit.start(m_options.startTimeout);
    m_taken.reset();
    m_phase = Phase::joining;
    join();
}

void ServerSupervisor::join()
{
    m_holder.join(holderSocketPath(m_options.dataDir));
}

void ServerSupervisor::onRefused()
{
    if (m_phase == Phase::joining)
        spawn();
    else if (m_phase == Phase::joiningOwn)
        m_pause.start(joinAgainAfter);
}

QStringList ServerSupervisor::arguments() const
{
    return QStringList{QStringLiteral("--data-dir"), m_options.dataDir, QStringLiteral("--listen"),
                       listenAddress(m_options.teammates, m_port), QStringLiteral("--embedded")} +
           m_options.extraArguments;
}

void ServerSupervisor::spawn()
{
    m_phase = Phase::spawning;
    m_told.reset();
    m_process = std::make_unique<ServerProcess>(
        ServerProcess::Events{[this](const QByteArray& line) { onLine(line); }, [this](int code) { onEnded(code); }},
        nullptr);
    const QString fault = m_process->start(m_options.program, arguments(), m_options.logFile);
    if (!fault.isEmpty())
        fail({ServerFailure::Reason::programMissing, 0, fault, {}});
}

void ServerSupervisor::onLine(const QByteArray& line)
{
    if (auto failure = failureFromLine(line)) {
        m_told = std::move(failure);
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (m_phase != Phase::spawning || object.value(QStringLiteral("event")).toString() != QStringLiteral("ready"))
        return;
    m_phase = Phase::joiningOwn;
    join();
}

void ServerSupervisor::onEnded(int exitCode)
{
    if (m_phase != Phase::spawning && m_phase != Phase::joiningOwn)
        return; // Held, the connection tells; let go, nobody asks.
    ServerFailure failure = m_told.value_or(failureFromExit(exitCode, m_options.logFile));
    failure.exitCode = exitCode;
    failure.logFile = m_options.logFile;
    m_holder.letGo();
    if (failure.reason == ServerFailure::Reason::folderInUse) {
        // Another console was faster, or the last server is still ending: look again until the round is over.
        m_taken = std::move(failure);
        m_phase = Phase::joining;
        m_pause.start(joinAgainAfter);
    } else if (m_ranBefore && failure.reason == ServerFailure::Reason::internal) {
        restartLater();
    } else {
        fail(std::move(failure));
    }
}

void ServerSupervisor::onJoined(const HeldServer& server)
{
    m_phase = Phase::holding;
    m_roundLimit.stop();
    m_pause.stop();
    m_ranBefore = true;
    m_uptime.start();
    // A restart keeps the port, so that the addresses which others noted stay good.
    m_port = static_cast<quint16>(server.address.url.port(m_port));
    m_events.running(server);
}

void ServerSupervisor::onLost()
{
    if (m_phase != Phase::holding)
        return;
    if (m_uptime.hasExpired(m_options.stableAfter.count()))
        m_backoff = m_options.firstBackoff;
    restartLater();
}

void ServerSupervisor::restartLater()
{
    m_phase = Phase::pausing;
    m_roundLimit.stop();
    m_events.state(EmbeddedServer::State::restarting);
    m_pause.start(m_backoff);
    m_backoff = std::min(m_backoff * 2, m_options.longestBackoff);
}

void ServerSupervisor::onPauseOver()
{
    if (m_phase == Phase::pausing)
        beginRound();
    else
        join();
}

void ServerSupervisor::onRoundTimeout()
{
    fail(m_taken.value_or(ServerFailure{ServerFailure::Reason::noAnswer, 0, {}, m_options.logFile}));
}

void ServerSupervisor::fail(ServerFailure failure)
{
    m_phase = Phase::idle;
    m_pause.stop();
    m_roundLimit.stop();
    m_holder.letGo();
    m_events.failed(failure);
}

} // namespace bloomzy::client
