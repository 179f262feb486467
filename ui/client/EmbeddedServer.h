#pragma once

#include "ui/client/ServerAddress.h"
#include "ui/client/ServerFailure.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThread>

#include <chrono>

namespace bloomzy::client {

class ServerSupervisor;

/// The bundled `bloomzyd` over one data folder: joins the one that runs, or starts it; restarts it after a crash; lets
/// it go at the end. Started with `--embedded`. Each console holds a connection to the server's local socket; the
/// server ends by itself with the last of them, so nothing here kills it. Lives in the GUI thread and never blocks it.
class EmbeddedServer : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString program; ///< path of bloomzyd
        QString dataDir;
        quint16 port = 0;       ///< 0 takes a free one, which a restart then keeps
        bool teammates = false; ///< listens on every address of this machine, not on 127.0.0.1 alone
        QString logFile;        ///< its standard error is appended here (0600); empty: passed over
        QStringList extraArguments = {};
        std::chrono::milliseconds startTimeout = std::chrono::seconds(30);
        std::chrono::milliseconds firstBackoff = std::chrono::milliseconds(500); ///< doubles at each crash
        std::chrono::milliseconds longestBackoff = std::chrono::seconds(30);
        std::chrono::milliseconds stableAfter = std::chrono::minutes(1); ///< running so long resets the backoff
    };
    enum class State { stopped, starting, running, restarting, failed };
    Q_ENUM(State)

    explicit EmbeddedServer(Options options, QObject* parent = nullptr);
    /// Lets the server go, as stop() does.
    ~EmbeddedServer() override;

    /// From stopped or failed.
    void start();
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] ServerAddress address() const { return m_address; } ///< while running
    [[nodiscard]] ServerFailure failure() const { return m_failure; } ///< while failed
    [[nodiscard]] qint64 processId() const { return m_pid; }          ///< while running

Q_SIGNALS:
    void stateChanged(bloomzy::client::EmbeddedServer::State state);
    void running(const bloomzy::client::ServerAddress& address);
    /// It will not be tried again until start() is called.
    void failed(const bloomzy::client::ServerFailure& failure);

private:
    void setState(State state);
    void noteRunning(const ServerAddress& address, qint64 processId);
    void noteFailed(const ServerFailure& failure);

    QThread m_thread;
    ServerSupervisor* m_supervisor = nullptr; ///< lives on m_thread
    State m_state = State::stopped;
    ServerAddress m_address;
    ServerFailure m_failure;
    qint64 m_pid = 0;
};

} // namespace bloomzy::client
