#include "ui/pages/setup/ServerLink.h"

#include "ui/client/SetupApi.h"

#include <QtCore/QLocale>
#include <QtCore/QUuid>

namespace bloomzy::setup {

using client::ClientError;
using client::EmbeddedServer;
using client::Profile;

ServerLink::ServerLink(Journey& journey, QWidget& window, QObject* parent)
    : QObject(parent)
    , m_journey(journey)
    , m_window(window)
{
}

void ServerLink::open()
{
    close();
    if (m_journey.profile.id.isEmpty())
        m_journey.profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_journey.profile.kind == Profile::Kind::embedded)
        startServer();
    else
        connectTo(m_journey.profile.address);
}

void ServerLink::close()
{
    m_proofs.reset();
    m_journey.client.reset();
    m_journey.server.reset();
}

void ServerLink::startServer()
{
    const SetupParts& parts = m_journey.parts;
    m_journey.server =
        std::make_unique<EmbeddedServer>(EmbeddedServer::Options{.program = parts.serverProgram,
                                                                 .dataDir = m_journey.profile.dataDir,
                                                                 .port = m_journey.profile.port,
                                                                 .teammates = m_journey.profile.teammates,
                                                                 .logFile = parts.logFile});
    EmbeddedServer* server = m_journey.server.get();
    connect(server, &EmbeddedServer::running, this, &ServerLink::connectTo);
    connect(server, &EmbeddedServer::failed, this, &ServerLink::serverFailed);
    connect(server, &EmbeddedServer::stateChanged, this, [this](EmbeddedServer::State state) {
        if (state == EmbeddedServer::State::starting || state == EmbeddedServer::State::restarting)
            Q_EMIT starting(state == EmbeddedServer::State::restarting);
    });
    server->start();
}

void ServerLink::connectTo(const client::ServerAddress& address)
{
    if (m_journey.client) {
        m_journey.client->setAddress(address);
    } else {
        m_journey.client =
            std::make_unique<client::ApiClient>(client::ApiClient::Options{.address = address,
                                                                           .profileId = m_journey.profile.id,
                                                                           .secrets = m_journey.parts.secrets,
                                                                           .lockFolder = m_journey.parts.lockFolder,
                                                                           .language = QLocale().bcp47Name()});
        m_proofs = m_journey.parts.askForProof(*m_journey.client, m_window);
    }
    ask();
}

void ServerLink::ask()
{
    client::SetupApi(*m_journey.client).state().then(this, [this](const client::Result<api::SetupState>& answer) {
        note(answer);
    });
}

void ServerLink::trust(const QString& fingerprint)
{
    m_journey.profile.address.fingerprint = fingerprint;
    connectTo(m_journey.profile.address);
}

void ServerLink::note(const client::Result<api::SetupState>& answer)
{
    if (answer.has_value())
        Q_EMIT reached(*answer);
    else if (answer.error().kind == ClientError::Kind::keyUnknown)
        Q_EMIT keyUnknown(answer.error().presentedKey);
    else if (answer.error().kind == ClientError::Kind::keyChanged)
        Q_EMIT keyChanged(answer.error().presentedKey);
    else if (answer.error().kind != ClientError::Kind::cancelled)
        Q_EMIT unreachable(answer.error());
}

} // namespace bloomzy::setup
