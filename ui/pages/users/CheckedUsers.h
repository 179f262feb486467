#pragma once

#include "ui/pages/users/UserTableModel.h"
#include "ui/pages/users/UsersCommands.h"

namespace bloomzy::widgets {
class BulkBar;
}

namespace bloomzy::users_page {

class UserActions;

/// What is done with the people who are checked: the commands, and their buttons on the bar above the table.
class CheckedUsers : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    CheckedUsers(const UsersCommands& commands, UserTableModel& model, UserActions& actions, widgets::BulkBar& bar,
                 QObject* parent);

    void retranslate() const;

private:
    template <class Method>
    void add(QAction* action, widgets::BulkBar& bar, Method method);

    const UsersCommands& m_commands;
    UserTableModel& m_model;
    UserActions& m_actions;
};

} // namespace bloomzy::users_page
