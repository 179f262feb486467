#include "app/console/ServerBanners.h"

#include "ui/client/HealthApi.h"
#include "ui/client/Session.h"
#include "ui/models/RoleNames.h"

using namespace bloomzy;
using client::EmbeddedServer;

ServerBanners::ServerBanners(widgets::BannerStack& banners, client::ApiClient& client, EmbeddedServer* server,
                             client::Profile profile, std::function<void()> showLog)
    : m_banners(banners)
    , m_client(client)
    , m_server(server)
    , m_profile(std::move(profile))
    , m_showLog(std::move(showLog))
{
    if (m_server) {
        connect(m_server, &EmbeddedServer::stateChanged, this, &ServerBanners::onServerState);
        connect(m_server, &EmbeddedServer::running, this, &ServerBanners::onRunning);
    }
    connect(&m_client, &client::ApiClient::reachabilityChanged, this, &ServerBanners::onServerState);
    connect(&m_client, &client::ApiClient::keyChanged, this, [this](const QString& key) {
        m_presentedKey = key;
        showKeyChanged();
    });
    connect(&m_client.session(), &client::Session::ended, this, [this] {
        m_ended = true;
        showEnded();
    });
    connect(&m_client.session(), &client::Session::persistenceChanged, this, &ServerBanners::showPersistence);
    showPersistence();
}

widgets::ServerState ServerBanners::state() const
{
    if (m_server) {
        switch (m_server->state()) {
        case EmbeddedServer::State::starting:
        case EmbeddedServer::State::restarting:
            return widgets::ServerState::starting;
        case EmbeddedServer::State::stopped:
        case EmbeddedServer::State::failed:
            return widgets::ServerState::stopped;
        case EmbeddedServer::State::running:
            break;
        }
    }
    return m_client.isReachable() ? widgets::ServerState::running : widgets::ServerState::unreachable;
}

void ServerBanners::onServerState()
{
    showStopped();
    showUnreachable();
    Q_EMIT serverChanged();
}

void ServerBanners::onRunning(const client::ServerAddress& address)
{
    m_client.setAddress(address);
    onServerState();
    retry();
}

widgets::BannerAction ServerBanners::logAction() const
{
    return {tr("Log"), m_showLog};
}

void ServerBanners::showStopped()
{
    const QString id = QStringLiteral("console.stopped");
    if (!m_server || m_server->state() == EmbeddedServer::State::running) {
        m_banners.remove(id);
        return;
    }
    const bool failed = m_server->state() == EmbeddedServer::State::failed;
    widgets::BannerSpec banner{
        .id = id,
        .kind = widgets::BannerKind::danger,
        .headline = tr("The server stopped."),
        .detail = failed ? client::textOf(m_server->failure())
                         : tr("It is being started again. Your unsaved changes are kept on this computer."),
        .actions = {}};
    if (failed)
        banner.actions.push_back({tr("Restart server"), [server = m_server] { server->start(); }});
    banner.actions.push_back(logAction());
    m_banners.display(std::move(banner));
}

void ServerBanners::showUnreachable()
{
    const QString id = QStringLiteral("console.unreachable");
    const bool serverRuns = !m_server || m_server->state() == EmbeddedServer::State::running;
    if (m_client.isReachable() || !serverRuns) {
        m_banners.remove(id);
        return;
    }
    m_banners.display({.id = id,
                       .kind = widgets::BannerKind::warn,
                       .headline = tr("Connection to %1 lost.").arg(m_profile.name),
                       .detail = tr("You can keep reading. Your unsaved changes are kept on this computer."),
                       .actions = {{tr("Retry now"), [this] { retry(); }}}});
}

void ServerBanners::showKeyChanged()
{
    const QString id = QStringLiteral("console.keyChanged");
    if (m_presentedKey.isEmpty()) {
        m_banners.remove(id);
        return;
    }
    m_banners.display(
        {.id = id,
         .kind = widgets::BannerKind::danger,
         .headline = tr("The server showed another key than before."),
         .detail = tr("Somebody may be in between, so nothing was sent. Ask who runs the server whether its "
                      "key was changed to %1, then sign in again.")
                       .arg(m_presentedKey),
         .actions = {{tr("Sign in again"), [this] { Q_EMIT signInRequested(); }}}});
}

void ServerBanners::showEnded()
{
    if (!m_ended)
        return;
    m_banners.display({.id = QStringLiteral("console.ended"),
                       .kind = widgets::BannerKind::warn,
                       .headline = tr("You are signed out."),
                       .detail = tr("The server ended your session. Your unsaved changes are kept on this computer."),
                       .actions = {{tr("Sign in again"), [this] { Q_EMIT signInRequested(); }}}});
}

void ServerBanners::showPersistence()
{
    const QString id = QStringLiteral("console.notPersistent");
    if (m_client.session().isPersistent()) {
        m_banners.remove(id);
        return;
    }
    m_banners.display({.id = id,
                       .kind = widgets::BannerKind::info,
                       .headline = tr("You will have to sign in again next time."),
                       .detail = m_client.session().notPersistentReason(),
                       .actions = {},
                       .closable = true});
}

void ServerBanners::retry()
{
    // Whether it answers is noted by the client itself, which tells of it in reachabilityChanged().
    client::HealthApi(m_client).ready().then(this, [](const client::Result<api::Health>&) {});
}

void ServerBanners::retranslate()
{
    showStopped();
    showUnreachable();
    showKeyChanged();
    showEnded();
    showPersistence();
}

QString ServerBanners::roleNames(const std::vector<std::string>& roles, const std::vector<std::string>& ownNames)
{
    QStringList names;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const std::string own = i < ownNames.size() ? ownNames[i] : std::string();
        names += models::roleName(QString::fromStdString(roles[i]), QString::fromStdString(own));
    }
    return names.join(QStringLiteral(", "));
}
