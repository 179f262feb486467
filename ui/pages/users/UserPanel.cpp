#include "ui/pages/users/UserPanel.h"

#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/users/ActivityTab.h"
#include "ui/pages/users/OverviewTab.h"
#include "ui/pages/users/PermissionsTab.h"
#include "ui/pages/users/UserHead.h"
#include "ui/pages/users/WhyDialog.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using widgets::EmptyState;
using widgets::LoadingPanel;

UserPanel::UserPanel(const models::ConsoleParts& parts, UserDossier& dossier, const models::ServerRoles& roles,
                     const UsersCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_dossier(dossier)
    , m_book(roles)
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState(parts.theme, EmptyState::Kind::nothingYet))
    , m_loading(new LoadingPanel(parts.theme))
    , m_failed(new EmptyState(parts.theme, EmptyState::Kind::failed))
    , m_content(makeContent(commands))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_nothing->setIcon(theme::IconName::user);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_nothing, m_loading, m_failed, m_content})
        m_stack->addWidget(widget);
    connect(&dossier, &UserDossier::changed, this, &UserPanel::refresh);
    connect(m_failed, &EmptyState::primaryTriggered, &dossier, &UserDossier::reload);
    connect(m_loading, &LoadingPanel::cancelled, this, [this] { m_dossier.open({}); });
    retranslate();
    refresh();
}

QWidget* UserPanel::makeContent(const UsersCommands& commands)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new UserHead(m_parts.theme, m_dossier, commands);
    connect(m_head, &UserHead::closeRequested, this, &UserPanel::closeRequested);
    column->addWidget(m_head);
    m_tabBar = new QTabBar;
    m_tabBar->setExpanding(false);
    m_tabBar->setDrawBase(false);
    m_tabs = new QStackedWidget;
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0);
    bar->addWidget(m_tabBar);
    column->addLayout(bar);
    column->addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    column->addWidget(m_tabs, 1);
    m_overview = new OverviewTab(m_parts.theme, m_dossier, m_book);
    connect(m_overview, &OverviewTab::endSessionRequested, this, &UserPanel::endSessionRequested);
    auto* permissions =
        new PermissionsTab(m_parts.theme, m_dossier, m_book, m_parts.client.session().may(u"roles.read"));
    connect(permissions, &PermissionsTab::whyRequested, this, &UserPanel::explain);
    QList<QWidget*> tabs{m_overview, permissions};
    if (m_parts.client.session().may(u"audit.read"))
        tabs += new ActivityTab(m_parts.theme, m_parts.client, m_dossier);
    for (QWidget* tab : tabs) {
        m_tabBar->addTab({});
        m_tabs->addWidget(tab);
    }
    connect(m_tabBar, &QTabBar::currentChanged, m_tabs, &QStackedWidget::setCurrentIndex);
    return content;
}

void UserPanel::explain(const QString& permission)
{
    if (!m_dossier.user())
        return;
    auto* dialog = new WhyDialog(m_parts, m_book, *m_dossier.user(), permission, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void UserPanel::refresh()
{
    QWidget* shown = m_content;
    if (m_dossier.id().isEmpty())
        shown = m_nothing;
    else if (m_dossier.error())
        shown = m_failed;
    else if (!m_dossier.user())
        shown = m_loading;
    if (shown == m_loading)
        m_loading->start();
    else
        m_loading->stop();
    if (m_dossier.error())
        m_failed->setText(client::textOf(*m_dossier.error()));
    m_stack->setCurrentWidget(shown);
}

void UserPanel::showSessions()
{
    m_tabBar->setCurrentIndex(0);
    m_overview->focusSessions();
}

void UserPanel::nextTab()
{
    m_tabBar->setCurrentIndex((m_tabBar->currentIndex() + 1) % m_tabBar->count());
}

void UserPanel::retranslate()
{
    m_tabBar->setTabText(0, tr("Overview"));
    m_tabBar->setTabText(1, tr("Permissions"));
    if (m_tabBar->count() > 2)
        m_tabBar->setTabText(2, tr("Activity"));
    m_tabBar->setAccessibleName(tr("Parts of the person"));
    m_nothing->setTitle(tr("Nobody is chosen"));
    m_nothing->setText(tr("Choose a person in the table to see their roles and sessions here."));
    m_failed->setTitle(tr("This person could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
}

void UserPanel::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_parts.theme.color(theme::ColorRole::bgSurface));
}

void UserPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::users_page
