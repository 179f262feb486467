#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/EmbeddedServer.h"
#include "ui/client/Profiles.h"
#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/frame/FrameTypes.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

/// Follows the server and the session, and says above every page what is wrong, what is safe and what to do.
class ServerBanners : public QObject
{
    Q_OBJECT

public:
    /// `server` is null for a team's server.
    ServerBanners(bloomzy::widgets::BannerStack& banners, bloomzy::client::ApiClient& client,
                  bloomzy::client::EmbeddedServer* server, bloomzy::client::Profile profile,
                  std::function<void()> showLog);

    [[nodiscard]] bloomzy::widgets::ServerState state() const;
    void retranslate();

    /// "Administrator, Curator": the built-in roles in the present language, others by their id.
    [[nodiscard]] static QString roleNames(const std::vector<std::string>& roles,
                                           const std::vector<std::string>& ownNames);

Q_SIGNALS:
    void serverChanged();
    void signInRequested();

private:
    void onServerState();
    void onRunning(const bloomzy::client::ServerAddress& address);
    void showStopped();
    void showUnreachable();
    void showKeyChanged();
    void showEnded();
    void showPersistence();
    void retry();
    [[nodiscard]] bloomzy::widgets::BannerAction logAction() const;

    bloomzy::widgets::BannerStack& m_banners;
    bloomzy::client::ApiClient& m_client;
    bloomzy::client::EmbeddedServer* m_server;
    bloomzy::client::Profile m_profile;
    std::function<void()> m_showLog;
    QString m_presentedKey; ///< empty while the server shows the pinned key
    bool m_ended = false;
};
