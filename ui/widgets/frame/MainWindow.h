#pragma once

#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/feedback/Dialogs.h"
#include "ui/widgets/feedback/ToastHost.h"
#include "ui/widgets/frame/CloseGuard.h"
#include "ui/widgets/frame/Commands.h"
#include "ui/widgets/frame/FrameTypes.h"
#include "ui/widgets/frame/PageRegistry.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <QtWidgets/QMainWindow>

#include <functional>

class QSettings;

namespace bloomzy::widgets {

class FrameCommands;
class NavBar;
class Navigator;
class PageDeck;
class Palette;
class PaletteSource;
class StatusBar;
enum class FrameCommand;

/// What a window is made from; everything outlives it.
struct WindowParts
{
    const theme::Theme& theme;
    PageRegistry& pages;
    Commands& commands;
    Dialogs& dialogs;
    QSettings& settings; ///< geometry, page in front, rail of each page
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
    QString scope = {}; ///< whose recent items the palette keeps: a profile and a person
};

/// The frame around the pages, put together from its parts: NavBar at the side, PageDeck for the page in front,
/// StatusBar, Navigator for the way between pages, FrameCommands for what it offers to all of them. It knows pages as
/// Page only.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowParts parts, QWidget* parent = nullptr);

    /// The page that was in front when the console was last left, else the first one. Until then no page is made.
    void openLastPage();
    /// An unknown id is ignored. An invalid place leaves the page where it was.
    void openPage(const QString& id, const QVariant& place = {});
    Page* currentPage() const;

    /// For leaving in another way than by closing, such as signing out: asks about unsaved changes first, and calls
    /// `then` unless the person stays.
    void leave(Leaving how, std::function<void()> then);

    /// Above every page, for what concerns the whole window, such as a server that stopped.
    BannerStack& banners() const;
    ToastHost& toasts() const { return *m_toasts; }

    /// Beside the sources of the pages; outlives the window.
    void addPaletteSource(PaletteSource& source);

    void setServer(const ServerInfo& server);
    void setLog(const LogInfo& log);
    void setAccount(const Account& account);
    /// The zone of the clock in the status bar.
    void setZone(const QTimeZone& zone);

Q_SIGNALS:
    void signOutRequested();
    /// Unsaved changes are dealt with and the window closes now.
    void leaving();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void run(FrameCommand command);
    void onArrived(Page* page, Page* before);
    void refreshPage();
    void refreshHistory();
    void applyRail();
    void toggleRail();
    QList<QWidget*> panes() const;
    void showShortcuts();

    WindowParts m_parts;
    Navigator* m_navigator;
    NavBar* m_nav = nullptr;
    PageDeck* m_deck = nullptr;
    StatusBar* m_status = nullptr;
    ToastHost* m_toasts = nullptr;
    CloseGuard* m_guard = nullptr;
    FrameCommands* m_commands = nullptr;
    Palette* m_palette = nullptr;
    Account m_account;
    bool m_leaving = false;
};

} // namespace bloomzy::widgets
