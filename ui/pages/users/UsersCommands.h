#pragma once

#include "ui/widgets/frame/Commands.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::users_page {

/// What can be done on the page of users, as it stands in the menus. The view connects the actions and says why one
/// cannot be used now.
class UsersCommands
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::users_page::UsersCommands)

public:
    explicit UsersCommands(widgets::Commands& commands);

    QAction* invite = nullptr;
    QAction* editRoles = nullptr;
    QAction* suspend = nullptr;
    QAction* reactivate = nullptr;
    QAction* signOut = nullptr;
    QAction* sessions = nullptr;
    QAction* resetPassword = nullptr;
    QAction* takeFactor = nullptr;
    QAction* remove = nullptr;
    QAction* giveRole = nullptr; ///< this and the next four: to who is checked
    QAction* takeRole = nullptr;
    QAction* suspendChecked = nullptr;
    QAction* reactivateChecked = nullptr;
    QAction* signOutChecked = nullptr;
    QAction* exportCsv = nullptr;
    QAction* exportJson = nullptr;
    QAction* refresh = nullptr;
    QAction* clearFilters = nullptr;
    QAction* columns = nullptr;
    QAction* detail = nullptr;
    QAction* nextTab = nullptr;

    void setReason(QAction* action, const QString& reason) const { m_commands.setReason(action, reason); }

private:
    struct Place
    {
        const char* id;
        widgets::MenuId menu;
        int group;
    };

    QAction* add(Place place, std::function<QString()> text, const QKeySequence& key = {},
                 std::optional<theme::IconName> icon = {}, bool checkable = false);
    void addChecked();
    void addView();

    widgets::Commands& m_commands;
};

} // namespace bloomzy::users_page
