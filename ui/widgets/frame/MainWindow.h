#pragma once

#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/feedback/Dialogs.h"
#include "ui/widgets/feedback/ToastHost.h"
#include "ui/widgets/frame/Commands.h"
#include "ui/widgets/frame/FrameTypes.h"
#include "ui/widgets/frame/History.h"
#include "ui/widgets/frame/PageRegistry.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <QtWidgets/QMainWindow>

#include <functional>
#include <map>

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace bloomzy::widgets {

class CloseGuard;
class MenuBuilder;
class NavBar;
class PageBar;
class StatusBar;

/// What a window is made from; everything outlives it.
struct WindowParts
{
    const theme::Theme& theme;
    PageRegistry& pages;
    Commands& commands;
    Dialogs& dialogs;
    QSettings& settings; ///< geometry, page in front, rail of each page
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

/// The frame around the pages. It knows them as Page only; what it offers to all of them it registers in Commands under
/// ids that begin with "frame.".
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowParts parts, QWidget* parent = nullptr);

    /// The page that was in front when the console was last left, else the first one. Until then no page is made.
    void openLastPage();
    /// An unknown id is ignored. An invalid place leaves the page where it was.
    void openPage(const QString& id, const QVariant& place = {});
    Page* currentPage() const { return m_page; }

    /// For leaving in another way than by closing, such as signing out: asks about unsaved changes first, and calls
    /// `then` unless the person stays.
    void leave(std::function<void()> then);

    /// Above every page, for what concerns the whole window, such as a server that stopped.
    BannerStack& banners() const { return *m_banners; }
    ToastHost& toasts() const { return *m_toasts; }

    void setServer(const ServerInfo& server);
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
    struct Visited
    {
        QWidget* widget = nullptr;
        QList<QWidget*> bar;
        QWidget* filter = nullptr;
    };

    void keepGeometry();
    void buildLayout();
    void addCommands();
    void addPageCommands();
    void add(const char* id, MenuId menu, int group, std::function<QString()> text, const QList<QKeySequence>& keys,
             std::function<void()> run);
    void connectPage(Page* page);
    Visited& visit(Page* page);
    void bringToFront(Page* page);
    void travel(const std::optional<History::Entry>& entry);
    void refreshPage();
    void refreshHistory();
    void applyRail();
    void toggleRail();
    QString railKey() const;
    QList<QWidget*> panes() const;
    void showShortcuts();

    WindowParts m_parts;
    NavBar* m_nav = nullptr;
    PageBar* m_bar = nullptr;
    QVBoxLayout* m_filterSlot = nullptr;
    BannerStack* m_banners = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatusBar* m_status = nullptr;
    ToastHost* m_toasts = nullptr;
    MenuBuilder* m_menus = nullptr;
    CloseGuard* m_guard = nullptr;
    History m_history;
    std::map<Page*, Visited> m_visited;
    Page* m_page = nullptr;
    Account m_account;
    bool m_leaving = false;
};

} // namespace bloomzy::widgets
