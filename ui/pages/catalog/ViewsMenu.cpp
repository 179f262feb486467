#include "ui/pages/catalog/ViewsMenu.h"

#include "ui/pages/catalog/CatalogCommands.h"
#include "ui/pages/catalog/ViewActions.h"
#include "ui/widgets/frame/MenuButton.h"

#include <QtCore/QEvent>
#include <QtWidgets/QMenu>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using models::SavedViews;

namespace {

QString menuText(const std::string& name)
{
    return QString::fromStdString(name).replace(u'&', u"&&"_s);
}

QString emptyText(SavedViews::State state)
{
    if (state == SavedViews::State::loaded)
        return ViewsMenu::tr("No view is saved yet");
    return state == SavedViews::State::failed ? ViewsMenu::tr("The views could not be loaded")
                                              : ViewsMenu::tr("Loading the views");
}

} // namespace

ViewsMenu::ViewsMenu(const theme::Theme& theme, ViewActions& actions, const CatalogCommands& commands)
    : QObject(&actions)
    , m_actions(actions)
    , m_save(commands.saveView)
    , m_button(new widgets::MenuButton)
    , m_menu(new QMenu(m_button))
{
    m_button->setObjectName(u"views"_s);
    m_button->setIcon(theme.icon(theme::IconName::bookmark));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setMenu(m_menu);
    m_button->installEventFilter(this);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        fill();
        m_actions.reload();
    });
    connect(&m_actions.views(), &SavedViews::changed, this, [this] {
        if (m_menu && m_menu->isVisible())
            fill();
    });
    connect(commands.saveView, &QAction::triggered, &m_actions, &ViewActions::saveAs);
    connect(commands.showViews, &QAction::triggered, this, &ViewsMenu::popUp);
    retranslate();
}

QToolButton* ViewsMenu::button() const
{
    return m_button;
}

void ViewsMenu::popUp()
{
    if (m_button && m_button->isVisible())
        m_button->showMenu();
}

void ViewsMenu::fill()
{
    m_menu->clear();
    addViews();
    m_menu->addSeparator();
    m_menu->addAction(m_save);
    if (m_actions.current())
        addCurrent();
}

void ViewsMenu::addViews()
{
    const auto& views = m_actions.views().views();
    for (const api::SavedView& view : views) {
        QAction* action = m_menu->addAction(menuText(view.name));
        action->setCheckable(true);
        action->setChecked(m_actions.current() && m_actions.current()->id == view.id);
        connect(action, &QAction::triggered, this,
                [this, id = QString::fromStdString(view.id)] { m_actions.open(id); });
    }
    if (views.empty())
        m_menu->addAction(emptyText(m_actions.views().state()))->setEnabled(false);
}

void ViewsMenu::addCurrent()
{
    const api::SavedView& view = *m_actions.current();
    const QString name = menuText(view.name);
    const auto add = [&](const QString& text, void (ViewActions::*method)()) {
        QAction* action = m_menu->addAction(text.arg(name));
        connect(action, &QAction::triggered, &m_actions, method);
        return action;
    };
    m_menu->addSeparator();
    add(tr("&Update “%1” to what is shown"), &ViewActions::update)->setEnabled(m_actions.differsFrom(view));
    add(tr("&Rename “%1”…"), &ViewActions::rename);
    QAction* start = add(tr("&Open “%1” at the start"), &ViewActions::toggleDefault);
    start->setCheckable(true);
    start->setChecked(view.isDefault);
    add(tr("&Delete “%1”"), &ViewActions::remove);
}

void ViewsMenu::retranslate()
{
    m_button->setText(tr("Saved views"));
}

bool ViewsMenu::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && watched == m_button)
        retranslate();
    return QObject::eventFilter(watched, event);
}

} // namespace bloomzy::catalog_page
