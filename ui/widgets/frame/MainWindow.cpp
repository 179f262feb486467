#include "ui/widgets/frame/MainWindow.h"

#include "ui/widgets/frame/AccountButton.h"
#include "ui/widgets/frame/CloseGuard.h"
#include "ui/widgets/frame/MenuBuilder.h"
#include "ui/widgets/frame/NavBar.h"
#include "ui/widgets/frame/NavList.h"
#include "ui/widgets/frame/PageBar.h"
#include "ui/widgets/frame/PaneCycler.h"
#include "ui/widgets/frame/ShortcutsDialog.h"
#include "ui/widgets/frame/StatusBar.h"

#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(1100, 680);
constexpr int railBelow = 1280;
constexpr int pageGroup = 10;

} // namespace

MainWindow::MainWindow(WindowParts parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
{
    setMinimumSize(smallest);
    setWindowTitle(tr("Bloomzy Console"));
    buildLayout();
    m_guard = new CloseGuard(m_parts.pages, m_parts.dialogs, this);
    addCommands();
    addPageCommands();
    m_menus = new MenuBuilder(*menuBar(), m_parts.commands, this);
    m_nav->setServerMenu(m_menus->menu(MenuId::server));
    connect(m_nav, &NavBar::pageRequested, this, [this](const QString& id) { openPage(id); });
    for (Page* page : m_parts.pages.pages())
        connectPage(page);
    resize(1440, 900);
    restoreGeometry(m_parts.settings.value("window/geometry"_L1).toByteArray());
}

void MainWindow::buildLayout()
{
    auto* central = new QWidget;
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_nav = new NavBar(m_parts.theme, m_parts.pages);
    row->addWidget(m_nav);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    m_bar = new PageBar(m_parts.theme);
    column->addWidget(m_bar);
    m_filterSlot = new QVBoxLayout;
    column->addLayout(m_filterSlot);
    m_banners = new BannerStack(m_parts.theme);
    column->addWidget(m_banners);
    m_stack = new QStackedWidget;
    column->addWidget(m_stack, 1);
    setCentralWidget(central);
    m_status = new StatusBar(m_parts.theme, m_parts.now);
    setStatusBar(m_status);
    m_toasts = new ToastHost(m_parts.theme, central);
}

void MainWindow::add(const char* id, MenuId menu, int group, std::function<QString()> text,
                     const QList<QKeySequence>& keys, std::function<void()> run)
{
    CommandSpec spec;
    spec.id = u"frame."_s + QLatin1String(id);
    spec.menu = menu;
    spec.group = group;
    spec.text = std::move(text);
    spec.shortcuts = keys;
    if (QAction* action = m_parts.commands.add(std::move(spec))) {
        connect(action, &QAction::triggered, this, std::move(run));
        addAction(action);
    }
}

void MainWindow::addCommands()
{
    add(
        "signOut", MenuId::file, 90, [] { return tr("Sign &out"); }, {}, [this] { Q_EMIT signOutRequested(); });
    add(
        "quit", MenuId::file, 99, [] { return tr("&Quit"); }, {QKeySequence(Qt::CTRL | Qt::Key_Q)},
        [this] { close(); });
    add(
        "find", MenuId::edit, 50, [] { return tr("&Find in this page"); }, {QKeySequence(Qt::CTRL | Qt::Key_F)},
        [this] {
            if (QWidget* search = m_page ? m_page->searchWidget() : nullptr)
                search->setFocus(Qt::ShortcutFocusReason);
        });
    add(
        "rail", MenuId::view, 50, [] { return tr("&Narrow navigation"); }, {QKeySequence(Qt::CTRL | Qt::Key_Backslash)},
        [this] { toggleRail(); });
    add(
        "nextPane", MenuId::view, 60, [] { return tr("Ne&xt pane"); }, {QKeySequence(Qt::Key_F6)},
        [this] { cyclePanes(panes(), 1); });
    add(
        "previousPane", MenuId::view, 60, [] { return tr("&Previous pane"); }, {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
        [this] { cyclePanes(panes(), -1); });
    add(
        "back", MenuId::go, 0, [] { return tr("&Back"); }, {QKeySequence(Qt::ALT | Qt::Key_Left)},
        [this] {
            m_history.remember(m_page ? m_page->place() : QVariant());
            travel(m_history.back());
        });
    add(
        "forward", MenuId::go, 0, [] { return tr("&Forward"); }, {QKeySequence(Qt::ALT | Qt::Key_Right)},
        [this] {
            m_history.remember(m_page ? m_page->place() : QVariant());
            travel(m_history.forward());
        });
    add(
        "shortcuts", MenuId::help, 0, [] { return tr("&Keyboard shortcuts"); },
        {QKeySequence(Qt::CTRL | Qt::Key_Slash)}, [this] { showShortcuts(); });
    m_nav->account().addCommand(m_parts.commands.find(u"frame.signOut"_s));
    refreshHistory();
    setAccount({});
}

void MainWindow::addPageCommands()
{
    for (Page* page : m_parts.pages.pages()) {
        QList<QKeySequence> keys = page->shortcuts();
        if (const int digit = m_parts.pages.shortcutDigit(*page); digit >= 0)
            keys.prepend(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit)));
        const QByteArray id = "page." + page->id().toLatin1();
        add(
            id.constData(), MenuId::go, pageGroup + int(page->section()),
            [page] { return page->title().replace(u'&', u"&&"_s); }, keys, [this, page] { openPage(page->id()); });
    }
}

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::changed, this, [this, page] {
        m_nav->refresh();
        if (page == m_page)
            refreshPage();
    });
    connect(page, &Page::openRequested, this, &MainWindow::openPage);
    connect(page, &Page::moved, this, [this, page](const QVariant& before) {
        if (page != m_page)
            return;
        m_history.remember(before);
        m_history.visit(page->id());
        refreshHistory();
    });
}

void MainWindow::openPage(const QString& id, const QVariant& place)
{
    Page* page = m_parts.pages.find(id);
    if (!page)
        return;
    if (m_page)
        m_history.remember(m_page->place());
    if (page != m_page || place.isValid())
        m_history.visit(id);
    bringToFront(page);
    if (place.isValid())
        page->goTo(place);
    refreshHistory();
}

void MainWindow::travel(const std::optional<History::Entry>& entry)
{
    Page* page = entry ? m_parts.pages.find(entry->pageId) : nullptr;
    if (!page)
        return;
    bringToFront(page);
    if (entry->place.isValid())
        page->goTo(entry->place);
    refreshHistory();
}

MainWindow::Visited& MainWindow::visit(Page* page)
{
    const auto [found, first] = m_visited.try_emplace(page);
    Visited& visited = found->second;
    if (first) {
        visited.widget = page->createWidget(m_stack);
        m_stack->addWidget(visited.widget);
        visited.bar = page->barWidgets();
        for (QWidget* widget : std::as_const(visited.bar))
            widget->setParent(m_bar);
        visited.filter = page->filterBar();
        if (visited.filter)
            m_filterSlot->addWidget(visited.filter);
    }
    return visited;
}

void MainWindow::bringToFront(Page* page)
{
    const Visited& visited = visit(page);
    if (page != m_page) {
        if (m_page)
            m_page->deactivated();
        m_page = page;
        for (const auto& [other, its] : m_visited) {
            if (its.filter)
                its.filter->setVisible(other == page);
        }
        m_bar->setWidgets(visited.bar);
        m_stack->setCurrentWidget(visited.widget);
        m_nav->setCurrentPage(page->id());
        m_parts.commands.setCurrentPage(page->id());
        m_parts.settings.setValue("window/page"_L1, page->id());
        applyRail();
        page->activated();
    }
    refreshPage();
}

void MainWindow::refreshPage()
{
    if (!m_page)
        return;
    m_bar->setTitle(m_page->title());
    m_bar->setFacts(m_page->barFacts());
    m_status->setFacts(m_page->statusFacts());
    m_status->setKeyHints(m_page->keyHints());
    m_parts.commands.setReason(m_parts.commands.find(u"frame.find"_s),
                               m_page->searchWidget() ? QString() : tr("This page has no search."));
    setWindowTitle(tr("%1 – Bloomzy Console").arg(m_page->title()));
}

void MainWindow::refreshHistory()
{
    m_parts.commands.setReason(m_parts.commands.find(u"frame.back"_s),
                               m_history.canGoBack() ? QString() : tr("There is no earlier place."));
    m_parts.commands.setReason(m_parts.commands.find(u"frame.forward"_s),
                               m_history.canGoForward() ? QString() : tr("There is no later place."));
}

QString MainWindow::railKey() const
{
    return u"window/rail/"_s + (m_page ? m_page->id() : QString());
}

void MainWindow::applyRail()
{
    const bool narrow = width() < railBelow;
    const bool wanted = m_parts.settings.value(railKey(), m_page && m_page->prefersRail()).toBool();
    m_nav->setRail(narrow || wanted);
    m_parts.commands.setReason(m_parts.commands.find(u"frame.rail"_s),
                               narrow ? tr("The window is too narrow for the wide navigation.") : QString());
}

void MainWindow::toggleRail()
{
    m_parts.settings.setValue(railKey(), !m_nav->isRail());
    applyRail();
}

QList<QWidget*> MainWindow::panes() const
{
    QList<QWidget*> panes{&m_nav->list(), m_bar};
    if (const auto visited = m_visited.find(m_page); visited != m_visited.end()) {
        if (visited->second.filter)
            panes += visited->second.filter;
        const QList<QWidget*> own = m_page->panes();
        panes += own.isEmpty() ? QList<QWidget*>{visited->second.widget} : own;
    }
    panes += m_banners;
    for (Toast* toast : m_toasts->toasts())
        panes += toast;
    return panes;
}

void MainWindow::showShortcuts()
{
    auto* dialog = new ShortcutsDialog(m_parts.theme, m_parts.commands, m_parts.pages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::setServer(const ServerInfo& server)
{
    m_nav->setServer(server);
    m_status->setServer(server);
}

void MainWindow::setAccount(const Account& account)
{
    m_account = account;
    m_nav->setAccount(account);
    m_status->setRole(account.role);
    m_parts.commands.setReason(m_parts.commands.find(u"frame.signOut"_s),
                               account.name.isEmpty() ? tr("Nobody is signed in.") : QString());
}

void MainWindow::setZone(const QTimeZone& zone)
{
    m_status->setZone(zone);
}

void MainWindow::openLastPage()
{
    const std::vector<Page*> pages = m_parts.pages.pages();
    const QString last = m_parts.settings.value("window/page"_L1).toString();
    if (m_parts.pages.find(last))
        openPage(last);
    else if (!pages.empty())
        openPage(pages.front()->id());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_parts.commands.retranslate();
        setAccount(m_account);
        refreshPage();
        refreshHistory();
        applyRail();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_page && m_page->escape())
        return;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    applyRail();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool go = m_leaving || m_guard->mayLeave([this] {
        m_leaving = true;
        // The answer may come while this event is still being handled, and QWidget ignores a close() inside another.
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    event->setAccepted(go);
    if (!go)
        return;
    keepGeometry();
    Q_EMIT leaving();
}

void MainWindow::keepGeometry()
{
    m_parts.settings.setValue("window/geometry"_L1, saveGeometry());
}

void MainWindow::leave(std::function<void()> then)
{
    const auto go = [this, then = std::move(then)] {
        keepGeometry();
        then();
    };
    if (m_guard->mayLeave(go))
        go();
}

} // namespace bloomzy::widgets
