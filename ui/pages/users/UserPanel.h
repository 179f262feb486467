#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"
#include "ui/pages/users/UserDossier.h"
#include "ui/pages/users/UsersCommands.h"

#include <QtWidgets/QWidget>

class QStackedWidget;
class QTabBar;

namespace bloomzy::widgets {
class EmptyState;
class LoadingPanel;
} // namespace bloomzy::widgets

namespace bloomzy::users_page {

class OverviewTab;
class UserHead;

/// The chosen person at the right of the table: head, what can be done, and parts.
class UserPanel : public QWidget
{
    Q_OBJECT

public:
    UserPanel(const models::ConsoleParts& parts, UserDossier& dossier, const models::ServerRoles& roles,
              const UsersCommands& commands, QWidget* parent = nullptr);

    [[nodiscard]] OverviewTab& overview() const { return *m_overview; }
    void showSessions();
    void nextTab();

Q_SIGNALS:
    void closeRequested();
    void endSessionRequested(const QString& sessionId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeContent(const UsersCommands& commands);
    void refresh();
    void explain(const QString& permission);
    void retranslate();

    models::ConsoleParts m_parts;
    UserDossier& m_dossier;
    const models::ServerRoles& m_book;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_nothing;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_failed;
    QTabBar* m_tabBar = nullptr;
    QStackedWidget* m_tabs = nullptr;
    UserHead* m_head = nullptr;
    OverviewTab* m_overview = nullptr;
    QWidget* m_content;
};

} // namespace bloomzy::users_page
