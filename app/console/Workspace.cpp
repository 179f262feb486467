#include "app/console/Workspace.h"

#include "app/console/ServerBanners.h"
#include "ui/client/EventStream.h"
#include "ui/client/Session.h"
#include "ui/pages/account/AccountPages.h"
#include "ui/pages/audit/AuditPage.h"
#include "ui/pages/backups/BackupsPage.h"
#include "ui/pages/catalog/CatalogPage.h"
#include "ui/pages/imports/ImportsPage.h"
#include "ui/pages/roles/RolesPage.h"
#include "ui/pages/settings/SettingsPage.h"
#include "ui/pages/setup/LogDialog.h"
#include "ui/pages/users/UsersPage.h"

using namespace bloomzy;

Workspace::Workspace(WorkspaceParts parts, setup::Arrival arrival)
    : m_parts(parts)
    , m_profile(std::move(arrival.profile))
    , m_server(std::move(arrival.server))
    , m_client(std::move(arrival.client))
    , m_drafts(parts.folders.drafts)
    , m_witness(std::make_unique<client::LogWitness>(
          *m_client, parts.background,
          client::LogWitness::Options{.folder = parts.folders.witness, .profileId = m_profile.id}))
    , m_commands(parts.theme)
{
    registerPages();
    addCommands();
    makeWindow();
    m_banners = std::make_unique<ServerBanners>(m_window->banners(), *m_client, m_server.get(), m_profile,
                                                [this] { showLog(m_window.get()); });
    m_logAlarm = std::make_unique<models::LogAlarm>(m_window->banners(), *m_witness, consoleParts(), *m_window);
    m_proofs = std::make_unique<account_page::ProofAsker>(m_parts.theme, *m_client, *m_window);
    m_factorNotice = std::make_unique<account_page::FactorNotice>(
        m_window->banners(), *m_client, [this] { m_window->openPage(account_page::accountPage()); });
    m_notices = std::make_unique<account_page::NoticeBanner>(m_window->banners(), *m_client);
    connect(m_banners.get(), &ServerBanners::serverChanged, this, &Workspace::showServer);
    connect(m_banners.get(), &ServerBanners::signInRequested, this, &Workspace::signedOut);
    connect(m_witness.get(), &client::LogWitness::changed, this, &Workspace::showLogProof);
    connect(m_window.get(), &widgets::MainWindow::signOutRequested, this,
            [this] { m_window->leave(widgets::Leaving::signOut, [this] { signOut(); }); });
    connect(m_window.get(), &widgets::MainWindow::leaving, this, &Workspace::closed);
    connect(&m_parts.translator, &theme::Translator::changed, this, &Workspace::onLanguage);
    connect(&m_client->session(), &client::Session::meChanged, this, &Workspace::showAccount);
    connect(&m_client->events(), &client::EventStream::changed, this, &Workspace::followRights);
    connect(&m_client->events(), &client::EventStream::reloadNeeded, &m_client->session(), &client::Session::refreshMe);
    showServer();
    showAccount();
    showLogProof();
    m_window->openLastPage();
}

Workspace::~Workspace() = default;

void Workspace::makeWindow()
{
    m_people = std::make_unique<models::PeopleSource>(
        *m_client, [this](widgets::ToastSpec toast) { m_window->toasts().show(std::move(toast)); });
    m_window = std::make_unique<widgets::MainWindow>(widgets::WindowParts{.theme = m_parts.theme,
                                                                          .pages = m_pages,
                                                                          .commands = m_commands,
                                                                          .dialogs = m_parts.dialogs,
                                                                          .settings = m_parts.settings,
                                                                          .scope = scope()});
    m_window->addPaletteSource(*m_people);
}

QString Workspace::scope() const
{
    const auto& me = m_client->session().me();
    return m_profile.id + u'/' + (me ? QString::fromStdString(me->id) : QString());
}

models::ConsoleParts Workspace::consoleParts()
{
    return {.theme = m_parts.theme,
            .translator = m_parts.translator,
            .commands = m_commands,
            .dialogs = m_parts.dialogs,
            .client = *m_client,
            .drafts = m_drafts,
            .settings = m_parts.settings,
            .background = m_parts.background,
            .profile = m_profile,
            .showToast = [this](widgets::ToastSpec toast) { m_window->toasts().show(std::move(toast)); }};
}

void Workspace::registerPages()
{
    const models::ConsoleParts parts = consoleParts();
    // Whoever reads the audit log and nothing else, such as support, sees it alone.
    const client::Session& session = m_client->session();
    if (session.may(u"taxa.read"))
        catalog_page::registerCatalogPage(m_pages, parts);
    if (session.may(u"taxa.read") || session.may(u"catalog.import"))
        imports_page::registerImportsPage(m_pages, parts);
    users_page::registerUsersPage(m_pages, parts);
    account_page::registerAccountPages(m_pages, parts);
    audit_page::registerAuditPage(m_pages, parts, *m_witness);
    backups_page::registerBackupsPage(m_pages, parts,
                                      {m_server.get(), m_parts.folders.serverProgram, [this] { Q_EMIT signedOut(); }});
    if (session.may(u"roles.read"))
        roles_page::registerRolesPage(m_pages, parts);
    settings_page::registerSettingsPage(
        m_pages, parts, {m_server.get(), m_parts.folders.serverProgram, [this](QWidget* over) { showLog(over); }});
}

void Workspace::showLog(QWidget* over)
{
    setup::LogDialog::show(m_parts.theme, m_parts.background, m_parts.folders.serverLog, over);
}

void Workspace::addCommands()
{
    QAction* change = m_commands.add({.id = QStringLiteral("console.switchServer"),
                                      .menu = widgets::MenuId::server,
                                      .text = [] { return tr("S&witch server…"); },
                                      .shortcuts = {},
                                      .icon = std::nullopt,
                                      .pageId = {}});
    connect(change, &QAction::triggered, this,
            [this] { m_window->leave(widgets::Leaving::switchServer, [this] { Q_EMIT signedOut(); }); });
}

void Workspace::signOut()
{
    m_window->setEnabled(false);
    m_client->session().signOut().then(this, [this](const client::Result<void>&) { Q_EMIT signedOut(); });
}

void Workspace::showServer()
{
    const QUrl url = m_client->address().url;
    m_window->setServer({.name = m_profile.name,
                         .kind = m_server ? widgets::ServerKind::embedded : widgets::ServerKind::team,
                         .state = m_banners->state(),
                         .address = url.host() + u':' + QString::number(url.port())});
}

void Workspace::showLogProof()
{
    using State = widgets::LogInfo::State;
    const auto verified = m_witness->verifiedTo();
    m_window->setLog({.state = m_witness->finding() ? State::wrong
                               : verified           ? State::verified
                                                    : State::hidden,
                      .verifiedTo = static_cast<qint64>(verified.value_or(0))});
}

/// What anybody changed about roles, or about the person who is signed in, may have changed what they may do.
void Workspace::followRights(const api::ChangeEvent& change)
{
    const auto& me = m_client->session().me();
    const bool isMine = me && change.target && change.target->id == me->id;
    if (change.action.starts_with("role.") || (isMine && change.action.starts_with("user.")))
        m_client->session().refreshMe();
}

void Workspace::showAccount()
{
    if (const auto& me = m_client->session().me())
        m_window->setAccount(
            {QString::fromStdString(me->displayName), ServerBanners::roleNames(me->roles, me->roleNames)});
}

void Workspace::onLanguage()
{
    m_client->setLanguage(theme::languageCode(m_parts.translator.language()));
    m_banners->retranslate();
    m_logAlarm->show();
    m_factorNotice->show();
    m_notices->show();
    showAccount();
}
