#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/frame/FrameTypes.h"
#include "ui/widgets/frame/PageRegistry.h"

#include <QtWidgets/QWidget>

class QMenu;

namespace bloomzy::widgets {

class AccountButton;
class NavList;
class ServerButton;

/// The side of the window: server, pages, and at the foot settings and account. Wide or as a rail.
class NavBar : public QWidget
{
    Q_OBJECT

public:
    NavBar(const theme::Theme& theme, const PageRegistry& pages, QWidget* parent = nullptr);

    void setRail(bool rail);
    bool isRail() const { return m_rail; }
    void setCurrentPage(const QString& pageId);
    /// Titles and counters of the pages are others now.
    void refresh();

    void setServer(const ServerInfo& server);
    void setServerMenu(QMenu* menu);
    void setAccount(const Account& account);
    AccountButton& account() const { return *m_account; }
    NavList& list() const { return *m_list; }

Q_SIGNALS:
    void pageRequested(const QString& pageId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyWidth();
    void retranslate();

    const theme::Theme& m_theme;
    ServerButton* m_server;
    NavList* m_list;
    NavList* m_bottom;
    AccountButton* m_account;
    bool m_rail = false;
};

} // namespace bloomzy::widgets
