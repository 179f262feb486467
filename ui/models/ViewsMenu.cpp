#include "ui/models/ViewsMenu.h"

#include "ui/models/ViewActions.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtCore/QEvent>
#include <QtWidgets/QMenu>

namespace bloomzy::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestName = 180; // pixels, of the button

QString menuText(const QString& name)
{
    return QString(name).replace(u'&', u"&&"_s);
}

QString emptyText(SavedViews::State state)
{
    if (state == SavedViews::State::loaded)
        return ViewsMenu::tr("No view is saved yet");
    return state == SavedViews::State::failed ? ViewsMenu::tr("The views could not be loaded")
                                              : ViewsMenu::tr("Loading the views");
}

} // namespace

ViewsMenu::ViewsMenu(const theme::Theme& theme, ViewActions& actions, QAction* save, QAction* list, Title title)
    : QObject(&actions)
    , m_actions(actions)
    , m_save(save)
    , m_title(title)
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
        refresh();
    });
    connect(&m_actions, &ViewActions::opened, this, &ViewsMenu::refresh);
    connect(save, &QAction::triggered, &m_actions, &ViewActions::saveAs);
    connect(list, &QAction::triggered, this, &ViewsMenu::popUp);
    refresh();
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
    addBuiltIn();
    addViews();
    m_menu->addSeparator();
    m_menu->addAction(m_save);
    if (m_actions.current())
        addCurrent();
}

void ViewsMenu::addBuiltIn()
{
    const QList<ViewedPage::BuiltIn> views = m_actions.builtIn();
    for (const ViewedPage::BuiltIn& view : views) {
        QAction* action = m_menu->addAction(menuText(view.name));
        action->setCheckable(true);
        action->setChecked(!m_actions.current() && m_actions.shows(view.query));
        connect(action, &QAction::triggered, this, [this, view] { m_actions.open(view); });
    }
    if (!views.isEmpty())
        m_menu->addSeparator();
}

void ViewsMenu::addViews()
{
    const auto& views = m_actions.views().views();
    for (const api::SavedView& view : views) {
        QAction* action = m_menu->addAction(menuText(QString::fromStdString(view.name)));
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
    const QString name = menuText(QString::fromStdString(view.name));
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

QString ViewsMenu::shownName() const
{
    if (m_title == Title::fixed)
        return {};
    const api::SavedView* view = m_actions.current();
    if (view && m_actions.shows(QString::fromStdString(view->query)))
        return QString::fromStdString(view->name);
    for (const ViewedPage::BuiltIn& each : m_actions.builtIn())
        if (m_actions.shows(each.query))
            return each.name;
    return {};
}

void ViewsMenu::refresh()
{
    if (!m_button)
        return;
    const QString name = shownName();
    const QString shown = m_button->fontMetrics().elidedText(name, Qt::ElideRight, widestName);
    m_button->setText(name.isEmpty() ? tr("Saved views") : menuText(shown));
    m_button->setAccessibleName(name.isEmpty() ? tr("Saved views") : tr("Saved view: %1").arg(name));
    m_button->setToolTip(shown == name ? QString() : widgets::plainTip(name));
}

bool ViewsMenu::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && watched == m_button)
        refresh();
    return QObject::eventFilter(watched, event);
}

} // namespace bloomzy::models
