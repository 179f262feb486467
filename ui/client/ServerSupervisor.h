#pragma once

#include "ui/client/EmbeddedServer.h"
#include "ui/client/HolderConnection.h"
#include "ui/client/ServerProcess.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace bloomzy::client {

/// The worker thread's half of EmbeddedServer. A round is: join the server that runs; if there is none, start one and
/// join that; if the folder is taken meanwhile, join again. A server that is lost begins a new round after a pause that
/// grows.
class ServerSupervisor : public QObject
{
public:
    struct Events
    {
        std::function<void(EmbeddedServer::State)> state; ///< starting, restarting or stopped
        std::function<void(const HeldServer&)> running;
        std::function<void(const ServerFailure&)> failed;
    };

    /// Made in the GUI thread, then moved; everything else runs on the worker thread.
    ServerSupervisor(EmbeddedServer::Options options, Events events);

    void start();
    void stop();

private:
    enum class Phase { idle, joining, spawning, joiningOwn, pausing, holding };

    void beginRound();
    void join();
    void spawn();
    void onLine(const QByteArray& line);
    void onEnded(int exitCode);
    void onJoined(const HeldServer& server);
    void onRefused();
    void onLost();
    void onPauseOver();
    void onRoundTimeout();
    void restartLater();
    void fail(ServerFailure failure);
    [[nodiscard]] QStringList arguments() const;

    EmbeddedServer::Options m_options;
    Events m_events;
    Phase m_phase = Phase::idle;
    HolderConnection m_holder;
    std::unique_ptr<ServerProcess> m_process;
    std::optional<ServerFailure> m_told;  ///< by the process before it ended
    std::optional<ServerFailure> m_taken; ///< what the last process of this round that found the folder in use said
    QTimer m_pause;                       ///< before joining again, or before a new round
    QTimer m_roundLimit;
    QElapsedTimer m_uptime;
    std::chrono::milliseconds m_backoff;
    quint16 m_port;
    bool m_ranBefore = false;
};

} // namespace bloomzy::client
