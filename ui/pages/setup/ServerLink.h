#pragma once

#include "backend/api/Auth.h"
#include "ui/pages/setup/Journey.h"

#include <QtCore/QObject>

namespace bloomzy::setup {

/// Gets the server of a journey's profile to answer: starts the bundled one, or reaches the team's. Fills in
/// Journey::server and Journey::client.
class ServerLink : public QObject
{
    Q_OBJECT

public:
    /// Proofs that the server wants are asked for over `window`. All outlive it.
    ServerLink(Journey& journey, QWidget& window, QObject* parent);

    /// Lets go of what an earlier call reached.
    void open();
    void close();
    /// The person compared this key, and it is the server's.
    void trust(const QString& fingerprint);
    /// Asks a server that was reached, or was not, once more.
    void ask();

Q_SIGNALS:
    void starting(bool again);
    void reached(const bloomzy::api::SetupState& state);
    void serverFailed(const bloomzy::client::ServerFailure& failure);
    void keyUnknown(const QString& presented);
    void keyChanged(const QString& presented);
    void unreachable(const bloomzy::client::ClientError& error);

private:
    void startServer();
    void connectTo(const client::ServerAddress& address);
    void note(const client::Result<api::SetupState>& answer);

    Journey& m_journey;
    QWidget& m_window;
    std::unique_ptr<QObject> m_proofs; ///< for the journey's client
};

} // namespace bloomzy::setup
