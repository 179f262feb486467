#pragma once

#include "ui/client/ServerAddress.h"

#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <functional>

namespace bloomzy::client {

/// A server's introduction to those who hold it.
struct HeldServer
{
    ServerAddress address;
    qint64 processId = 0;
};

/// One console's hold on a running server: as long as it stands, the server runs. Asynchronous; one attempt at a time.
class HolderConnection : public QObject
{
public:
    struct Events
    {
        std::function<void(const HeldServer& server)> joined;
        std::function<void()> refused; ///< nobody listens, or nobody introduces itself
        std::function<void()> lost;    ///< after `joined`
    };

    HolderConnection(Events events, QObject* parent);

    void join(const QString& socketPath);
    /// Neither refused nor lost is told.
    void letGo();

private:
    void readIntroduction();
    void noteGone();
    void onGone();

    Events m_events;
    QLocalSocket m_socket;
    QTimer m_patience;
    int m_attempt = 0;
    bool m_attempting = false;
    bool m_joined = false;
};

} // namespace bloomzy::client
