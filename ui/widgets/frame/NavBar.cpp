#include "ui/widgets/frame/NavBar.h"

#include "ui/widgets/frame/AccountButton.h"
#include "ui/widgets/frame/NavList.h"
#include "ui/widgets/frame/ServerButton.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::widgets {
namespace {

constexpr int line = 1;     // between the bar and the page
constexpr int ringRoom = 3; // a focus ring lies around its button

QWidget* inset(QWidget* widget)
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(8, ringRoom, 8 + line, ringRoom);
    layout->addWidget(widget);
    return box;
}

} // namespace

NavBar::NavBar(const theme::Theme& theme, const PageRegistry& pages, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_server(new ServerButton(theme))
    , m_list(new NavList(theme, pages, false))
    , m_bottom(new NavList(theme, pages, true))
    , m_account(new AccountButton(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8 - ringRoom, 0, 8 - ringRoom);
    column->setSpacing(0);
    column->addWidget(inset(m_server));
    column->addSpacing(8 - ringRoom);
    column->addWidget(m_list, 1);
    column->addWidget(m_bottom);
    column->addWidget(inset(m_account));
    for (NavList* list : {m_list, m_bottom})
        connect(list, &NavList::pageRequested, this, &NavBar::pageRequested);
    connect(&theme, &theme::Theme::changed, this, &NavBar::applyWidth);
    applyWidth();
    retranslate();
}

void NavBar::applyWidth()
{
    setFixedWidth(m_theme.px(m_rail ? theme::Layout::navCollapsed : theme::Layout::navExpanded));
    update();
}

void NavBar::setRail(bool rail)
{
    m_rail = rail;
    m_server->setRail(rail);
    m_list->setRail(rail);
    m_bottom->setRail(rail);
    m_account->setRail(rail);
    applyWidth();
}

void NavBar::setCurrentPage(const QString& pageId)
{
    m_list->setCurrentPage(pageId);
    m_bottom->setCurrentPage(pageId);
}

void NavBar::refresh()
{
    m_list->refresh();
    m_bottom->refresh();
}

void NavBar::setServer(const ServerInfo& server)
{
    m_server->setServer(server);
}

void NavBar::setServerMenu(QMenu* menu)
{
    m_server->setMenu(menu);
}

void NavBar::setAccount(const Account& account)
{
    m_account->setAccount(account);
}

void NavBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(theme::ColorRole::bgChrome));
    painter.fillRect(QRect(width() - line, 0, line, height()), m_theme.color(theme::ColorRole::borderDefault));
}

void NavBar::retranslate()
{
    m_list->setAccessibleName(tr("Pages"));
    m_bottom->setAccessibleName(tr("Settings"));
    refresh();
}

void NavBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::widgets
