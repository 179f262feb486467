#include "ui/client/EmbeddedServer.h"

#include "ui/client/ServerSupervisor.h"

namespace bloomzy::client {

EmbeddedServer::EmbeddedServer(Options options, QObject* parent)
    : QObject(parent)
{
    const auto later = [this](auto action) {
        QMetaObject::invokeMethod(this, std::move(action), Qt::QueuedConnection);
    };
    const ServerSupervisor::Events events{
        .state = [this, later](State state) { later([this, state] { setState(state); }); },
        .running =
            [this, later](const HeldServer& server) {
                later([this, server] { noteRunning(server.address, server.processId); });
            },
        .failed = [this, later](const ServerFailure& failure) { later([this, failure] { noteFailed(failure); }); },
    };
    m_supervisor = new ServerSupervisor(std::move(options), events);
    m_supervisor->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_supervisor, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("server"));
    m_thread.start();
}

EmbeddedServer::~EmbeddedServer()
{
    m_thread.quit();
    m_thread.wait();
}

void EmbeddedServer::start()
{
    QMetaObject::invokeMethod(m_supervisor, [supervisor = m_supervisor] { supervisor->start(); });
}

void EmbeddedServer::stop()
{
    QMetaObject::invokeMethod(m_supervisor, [supervisor = m_supervisor] { supervisor->stop(); });
}

void EmbeddedServer::noteRunning(const ServerAddress& address, qint64 processId)
{
    m_address = address;
    m_pid = processId;
    setState(State::running);
    Q_EMIT running(address);
}

void EmbeddedServer::noteFailed(const ServerFailure& failure)
{
    m_failure = failure;
    setState(State::failed);
    Q_EMIT failed(failure);
}

void EmbeddedServer::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace bloomzy::client
