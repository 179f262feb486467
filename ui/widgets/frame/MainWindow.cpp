#include "ui/widgets/frame/MainWindow.h"

#include "ui/widgets/frame/AccountButton.h"
#include "ui/widgets/frame/FrameCommands.h"
#include "ui/widgets/frame/GeometryMemory.h"
#include "ui/widgets/frame/MenuBuilder.h"
#include "ui/widgets/frame/MouseTravel.h"
#include "ui/widgets/frame/NavBar.h"
#include "ui/widgets/frame/NavList.h"
#include "ui/widgets/frame/Navigator.h"
#include "ui/widgets/frame/PageDeck.h"
#include "ui/widgets/frame/PaneCycler.h"
#include "ui/widgets/frame/RailMemory.h"
#include "ui/widgets/frame/ShortcutsDialog.h"
#include "ui/widgets/frame/StatusBar.h"
#include "ui/widgets/frame/WindowPalette.h"
#include "ui/widgets/palette/Palette.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(1100, 680);
constexpr int railBelow = 1280;

} // namespace

MainWindow::MainWindow(WindowParts parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_navigator(new Navigator(m_parts.pages, this))
{
    setMinimumSize(smallest);
    setWindowTitle(tr("Bloomzy Console"));
    buildLayout();
    m_guard = new CloseGuard(m_parts.pages, m_parts.dialogs, this);
    m_commands = new FrameCommands(m_parts.commands, m_parts.pages, this);
    auto* menus = new MenuBuilder(*menuBar(), m_parts.commands, this);
    m_nav->setServerMenu(menus->menu(MenuId::server));
    m_nav->account().addCommand(m_commands->action(FrameCommand::signOut));
    connectParts();
    m_palette = makePalette(m_parts, m_commands->action(FrameCommand::palette), *this);
    refreshHistory();
    setAccount({});
    resize(1440, 900);
    GeometryMemory(m_parts.settings).restore(*this);
}

void MainWindow::buildLayout()
{
    auto* central = new QWidget;
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_nav = new NavBar(m_parts.theme, m_parts.pages);
    row->addWidget(m_nav);
    m_deck = new PageDeck(m_parts.theme);
    row->addWidget(m_deck, 1);
    setCentralWidget(central);
    m_status = new StatusBar(m_parts.theme, m_parts.now);
    setStatusBar(m_status);
    m_toasts = new ToastHost(m_parts.theme, central);
}

void MainWindow::connectParts()
{
    connect(m_commands, &FrameCommands::triggered, this, &MainWindow::run);
    connect(m_commands, &FrameCommands::pageTriggered, this, [this](const QString& id) { openPage(id); });
    connect(m_nav, &NavBar::pageRequested, this, [this](const QString& id) { openPage(id); });
    connect(m_navigator, &Navigator::arrived, this, &MainWindow::onArrived);
    connect(m_navigator, &Navigator::historyChanged, this, &MainWindow::refreshHistory);
    auto* mouse = new MouseTravel(this);
    connect(mouse, &MouseTravel::back, m_navigator, &Navigator::back);
    connect(mouse, &MouseTravel::forward, m_navigator, &Navigator::forward);
    for (Page* page : m_parts.pages.pages()) {
        connect(page, &Page::changed, this, [this, page] {
            m_nav->refresh();
            if (page == currentPage())
                refreshPage();
        });
    }
}

void MainWindow::addPaletteSource(PaletteSource& source)
{
    m_palette->addSource(source);
}

void MainWindow::run(FrameCommand command)
{
    switch (command) {
    case FrameCommand::signOut:
        Q_EMIT signOutRequested();
        break;
    case FrameCommand::quit:
        close();
        break;
    case FrameCommand::find:
        if (QWidget* search = currentPage() ? currentPage()->searchWidget() : nullptr)
            search->setFocus(Qt::ShortcutFocusReason);
        break;
    case FrameCommand::rail:
        toggleRail();
        break;
    case FrameCommand::nextPane:
        cyclePanes(panes(), 1);
        break;
    case FrameCommand::previousPane:
        cyclePanes(panes(), -1);
        break;
    case FrameCommand::palette:
        m_palette->open();
        break;
    case FrameCommand::back:
        m_navigator->back();
        break;
    case FrameCommand::forward:
        m_navigator->forward();
        break;
    case FrameCommand::shortcuts:
        showShortcuts();
        break;
    }
}

Page* MainWindow::currentPage() const
{
    return m_navigator->current();
}

BannerStack& MainWindow::banners() const
{
    return m_deck->banners();
}

void MainWindow::openPage(const QString& id, const QVariant& place)
{
    m_navigator->open(id, place);
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

void MainWindow::onArrived(Page* page, Page* before)
{
    if (page != before) {
        if (before)
            before->deactivated();
        m_deck->bringToFront(*page);
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
    const Page* page = currentPage();
    if (!page)
        return;
    m_deck->refresh(*page);
    m_status->setFacts(page->statusFacts());
    m_status->setKeyHints(page->keyHints());
    m_commands->setReason(FrameCommand::find, page->searchWidget() ? QString() : tr("This page has no search."));
    setWindowTitle(tr("%1 – Bloomzy Console").arg(page->title()));
}

void MainWindow::refreshHistory()
{
    m_commands->setReason(FrameCommand::back, m_navigator->canGoBack() ? QString() : tr("There is no earlier place."));
    m_commands->setReason(FrameCommand::forward,
                          m_navigator->canGoForward() ? QString() : tr("There is no later place."));
}

void MainWindow::applyRail()
{
    const bool narrow = width() < railBelow;
    m_nav->setRail(narrow || RailMemory(m_parts.settings).wanted(currentPage()));
    m_commands->setReason(FrameCommand::rail,
                          narrow ? tr("The window is too narrow for the wide navigation.") : QString());
}

void MainWindow::toggleRail()
{
    if (const Page* page = currentPage())
        RailMemory(m_parts.settings).choose(*page, !m_nav->isRail());
    applyRail();
}

QList<QWidget*> MainWindow::panes() const
{
    QList<QWidget*> panes{&m_nav->list()};
    if (const Page* page = currentPage())
        panes += m_deck->panes(*page);
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

void MainWindow::setLog(const LogInfo& log)
{
    m_status->setLog(log);
}

void MainWindow::setAccount(const Account& account)
{
    m_account = account;
    m_nav->setAccount(account);
    m_status->setRole(account.role);
    m_commands->setReason(FrameCommand::signOut, account.name.isEmpty() ? tr("Nobody is signed in.") : QString());
}

void MainWindow::setZone(const QTimeZone& zone)
{
    m_status->setZone(zone);
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
    if (event->key() == Qt::Key_Escape && currentPage() && currentPage()->escape())
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
    const bool go = m_leaving || m_guard->mayLeave(Leaving::quit, [this] {
        m_leaving = true;
        // The answer may come while this event is still being handled, and QWidget ignores a close() inside another.
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    event->setAccepted(go);
    if (!go)
        return;
    GeometryMemory(m_parts.settings).keep(*this);
    Q_EMIT leaving();
}

void MainWindow::leave(Leaving how, std::function<void()> then)
{
    const auto go = [this, then = std::move(then)] {
        GeometryMemory(m_parts.settings).keep(*this);
        then();
    };
    if (m_guard->mayLeave(how, go))
        go();
}

} // namespace bloomzy::widgets
