#include "ui/pages/users/UsersView.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/models/ColumnLayout.h"
#include "ui/models/ColumnsDialog.h"
#include "ui/pages/users/CheckedUsers.h"
#include "ui/pages/users/InviteDialog.h"
#include "ui/pages/users/OverviewTab.h"
#include "ui/pages/users/RoleEdit.h"
#include "ui/pages/users/UserActions.h"
#include "ui/pages/users/UserChecks.h"
#include "ui/pages/users/UserExport.h"
#include "ui/pages/users/UserPanel.h"
#include "ui/pages/users/UsersPanes.h"
#include "ui/pages/users/UsersTable.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using client::toQString;

namespace {

const QString failure = QStringLiteral("failure");

} // namespace

UsersView::UsersView(const models::ConsoleParts& parts, const UsersCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_book(parts.client)
    , m_model(parts.client, m_book)
    , m_dossier(parts.client)
    , m_follower(parts.client, m_model, m_dossier, m_book)
    , m_reasons(commands, parts.client, m_book, m_dossier, m_model)
    , m_exportButton(new ExportButton(parts.theme, commands))
    , m_banners(new widgets::BannerStack(parts.theme))
    , m_table(new UsersTable(parts.theme, m_model, m_book))
    , m_filters(parts.theme, m_table->filters())
    , m_panel(new UserPanel(parts, m_dossier, m_book, commands))
    , m_panes(new UsersPanes(parts, m_table, m_panel))
    , m_actions(new UserActions(parts, m_book, this))
    , m_roleEdit(new RoleEdit(parts, m_book, this))
    , m_export(new UserExport(parts, this))
    , m_travel({m_model, m_dossier, m_filters, *m_table}, this)
    , m_checked(new CheckedUsers(commands, m_model, *m_actions, m_table->bulk(), this))
{
    m_table->columns().keepIn(m_parts.settings, QStringLiteral("users/columns/") + m_parts.profile.id);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_panes, 1);
    connectTable();
    connectActions();
    connectCommands();
    m_book.loadIfPermitted();
    query();
}

void UsersView::connectTable()
{
    connect(&m_filters, &UserFilters::changed, this, &UsersView::query);
    connect(m_table, &UsersTable::sortRequested, &m_filters, &UserFilters::setSort);
    connect(m_table, &UsersTable::clearRequested, &m_filters, &UserFilters::clear);
    connect(&m_travel, &UsersTravel::moved, this, &UsersView::moved);
    connect(&m_model.checks(), &UserChecks::changed, this, &UsersView::refreshCommands);
    connect(&m_book, &models::ServerRoles::rolesRead, this, &UsersView::refreshCommands);
    connect(m_table, &UsersTable::chosen, this, &UsersView::choose);
    connect(m_table, &UsersTable::activated, this, [this] { m_panes->setDetailOpen(true); });
    connect(&m_model, &UserTableModel::loaded, this, &UsersView::onLoaded);
    connect(&m_model, &UserTableModel::failed, this, [this](const client::ClientError& error) {
        onLoaded();
        if (m_model.rowCount() > 0)
            showFailure(tr("The users could not be loaded."), client::textOf(error));
    });
    connect(&m_follower, &UserFollower::refreshWanted, &m_model, &UserTableModel::reload);
    connect(&m_follower, &UserFollower::removed, this, &UsersView::onRemoved);
    connect(&m_dossier, &UserDossier::changed, this, &UsersView::refreshCommands);
    connect(m_panel, &UserPanel::closeRequested, this, &UsersView::closeDetail);
    connect(m_panel, &UserPanel::endSessionRequested, this,
            [this](const QString& session) { m_actions->endSession(m_dossier.id(), session); });
    connect(m_panes, &UsersPanes::detailOpenChanged, m_commands.detail, &QAction::setChecked);
    connect(&m_parts.client, &client::ApiClient::reachabilityChanged, this, [this](bool reachable) {
        if (reachable && m_model.error())
            refresh();
    });
}

void UsersView::connectActions()
{
    connect(m_actions, &UserActions::changed, this, &UsersView::onChanged);
    connect(m_actions, &UserActions::removed, this, &UsersView::onRemoved);
    connect(m_actions, &UserActions::sessionsEnded, this, &UsersView::readAnew);
    connect(m_roleEdit, &RoleEdit::changed, this, &UsersView::readAnew);
    connect(m_roleEdit, &RoleEdit::failed, this, &UsersView::showFailure);
    connect(m_actions, &UserActions::bulkDone, this, [this](const api::UserBulkResult& result) {
        m_banners->remove(failure);
        for (const api::UserBulkOutcome& each : result.items)
            if (each.user)
                onChanged(*each.user);
    });
    connect(m_actions, &UserActions::failed, this, &UsersView::showFailure);
    connect(m_actions, &UserActions::busyChanged, this, &UsersView::refreshCommands);
    connect(m_export, &UserExport::failed, this, &UsersView::showFailure);
    connect(m_export, &UserExport::runningChanged, this, &UsersView::refreshCommands);
}

void UsersView::connectCommands()
{
    const auto on = [this](QAction* action, auto method) { connect(action, &QAction::triggered, this, method); };
    const auto onUser = [this, on](QAction* action, auto method) {
        on(action, [this, method] {
            if (m_dossier.user())
                method(*m_dossier.user());
        });
    };
    on(m_commands.invite, [this] { invite(); });
    onUser(m_commands.editRoles, [this](const api::User& user) { m_roleEdit->start(user, m_dossier.roles()); });
    onUser(m_commands.suspend, [this](const api::User& user) { m_actions->suspend(user); });
    onUser(m_commands.reactivate, [this](const api::User& user) { m_actions->reactivate(user); });
    onUser(m_commands.signOut, [this](const api::User& user) { m_actions->signOut(user); });
    onUser(m_commands.resetPassword, [this](const api::User& user) { m_actions->resetPassword(user); });
    onUser(m_commands.takeFactor, [this](const api::User& user) { m_actions->takeFactor(user); });
    onUser(m_commands.remove, [this](const api::User& user) { m_actions->remove(user); });
    on(m_commands.sessions, [this] {
        m_panes->setDetailOpen(true);
        m_panel->showSessions();
    });
    on(m_commands.exportCsv, [this] { m_export->start(m_model.filter(), m_model.sort(), api::UserExportFormat::csv); });
    on(m_commands.exportJson,
       [this] { m_export->start(m_model.filter(), m_model.sort(), api::UserExportFormat::json); });
    on(m_commands.refresh, [this] { refresh(); });
    on(m_commands.clearFilters, [this] { m_filters.clear(); });
    on(m_commands.columns, [this] { chooseColumns(); });
    on(m_commands.nextTab, [this] { m_panel->nextTab(); });
    on(m_commands.detail, [this] {
        m_panes->setDetailOpen(m_commands.detail->isChecked());
        m_commands.detail->setChecked(m_panes->isDetailOpen());
    });
    m_commands.detail->setChecked(m_panes->isDetailOpen());
    m_table->table().addActions({m_commands.editRoles, m_commands.sessions, m_commands.remove});
}

void UsersView::query()
{
    m_model.setQuery(m_filters.filter(), m_filters.sort());
    refreshCommands();
}

void UsersView::chooseColumns()
{
    auto* dialog = new models::ColumnsDialog(m_parts.theme, m_table->columns(), m_model, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void UsersView::refresh()
{
    m_book.loadIfPermitted();
    m_model.reload();
    m_dossier.reload();
}

void UsersView::onLoaded()
{
    if (!m_model.error())
        m_banners->remove(failure);
    if (search())
        search()->setCount(m_model.error() ? -1 : m_model.matches());
    m_panes->setTableAlone(m_table->isForbidden());
    refreshCommands();
}

void UsersView::choose(const QString& id)
{
    m_dossier.open(id);
    refreshCommands();
}

void UsersView::closeDetail()
{
    m_panes->setDetailOpen(false);
    m_table->table().setFocus(Qt::OtherFocusReason);
}

void UsersView::readAnew(const QString& id)
{
    m_banners->remove(failure);
    if (id == m_dossier.id())
        m_dossier.reload();
    m_model.reload();
}

void UsersView::onChanged(const api::User& user)
{
    m_banners->remove(failure);
    m_model.replace(user);
    if (toQString(user.id) == m_dossier.id())
        m_dossier.reload();
}

void UsersView::onRemoved(const QString& id)
{
    m_banners->remove(failure);
    if (id == m_dossier.id()) {
        m_table->choose({});
        m_dossier.open({});
    }
    m_model.remove(id);
    m_model.reload();
}

void UsersView::invite()
{
    auto* dialog = new InviteDialog(m_parts, m_book, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &InviteDialog::invited, this, [this](const api::User& user) {
        m_travel.follow(toQString(user.id));
        m_model.reload();
    });
    dialog->open();
}

void UsersView::showFailure(const QString& what, const QString& why)
{
    m_banners->display({.id = failure,
                        .kind = widgets::BannerKind::danger,
                        .headline = what,
                        .detail = why,
                        .actions = {{tr("Close"), [this] { m_banners->remove(failure); }}}});
}

void UsersView::refreshCommands()
{
    m_reasons.refresh({m_actions->isBusy(), m_export->isRunning(), m_filters.isActive()});
    m_panel->overview().setReason(m_reasons.whyNotManage());
    Q_EMIT changed();
}

QList<QWidget*> UsersView::panes() const
{
    return m_panes->panes();
}

bool UsersView::escape()
{
    if (m_panes->escape())
        return true;
    if (!m_model.checks().isEmpty()) {
        m_model.checks().clear();
        return true;
    }
    return m_filters.clearWords();
}

void UsersView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_filters.retranslate();
        m_checked->retranslate();
        refreshCommands();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::users_page
