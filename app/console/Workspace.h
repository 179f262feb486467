#pragma once

#include "app/console/ConsoleFolders.h"
#include "backend/api/Events.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/LogAlarm.h"
#include "ui/models/PeopleSource.h"
#include "ui/pages/account/FactorNotice.h"
#include "ui/pages/account/NoticeBanner.h"
#include "ui/pages/account/ProofAsker.h"
#include "ui/pages/setup/Arrival.h"
#include "ui/widgets/frame/MainWindow.h"

#include <memory>

class ServerBanners;

struct WorkspaceParts
{
    bloomzy::theme::Theme& theme;
    bloomzy::theme::Translator& translator;
    bloomzy::widgets::Dialogs& dialogs;
    QSettings& settings;
    bloomzy::client::Background& background;
    const ConsoleFolders& folders;
};

/// The window over one server with somebody signed in: server, client, drafts, pages, frame.
class Workspace : public QObject
{
    Q_OBJECT

public:
    Workspace(WorkspaceParts parts, bloomzy::setup::Arrival arrival);
    ~Workspace() override;

    [[nodiscard]] bloomzy::widgets::MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] const bloomzy::client::Profile& profile() const { return m_profile; }

Q_SIGNALS:
    /// The user closed the window.
    void closed();
    /// By the user's wish, or because the session ended and the user wants to sign in again.
    void signedOut();

private:
    void registerPages();
    void showLog(QWidget* over);
    void addCommands();
    void makeWindow();
    QString scope() const;
    void signOut();
    void showServer();
    void showLogProof();
    [[nodiscard]] bloomzy::models::ConsoleParts consoleParts();
    void showAccount();
    void followRights(const bloomzy::api::ChangeEvent& change);
    void onLanguage();

    WorkspaceParts m_parts;
    bloomzy::client::Profile m_profile;
    std::unique_ptr<bloomzy::client::EmbeddedServer> m_server;
    std::unique_ptr<bloomzy::client::ApiClient> m_client;
    bloomzy::client::DraftStore m_drafts;
    std::unique_ptr<bloomzy::client::LogWitness> m_witness; ///< the pages ask it
    bloomzy::widgets::Commands m_commands;
    bloomzy::widgets::PageRegistry m_pages;
    std::unique_ptr<bloomzy::models::PeopleSource> m_people;
    std::unique_ptr<bloomzy::widgets::MainWindow> m_window;
    std::unique_ptr<ServerBanners> m_banners;
    std::unique_ptr<bloomzy::models::LogAlarm> m_logAlarm;
    std::unique_ptr<bloomzy::account_page::ProofAsker> m_proofs;
    std::unique_ptr<bloomzy::account_page::FactorNotice> m_factorNotice;
    std::unique_ptr<bloomzy::account_page::NoticeBanner> m_notices;
};
