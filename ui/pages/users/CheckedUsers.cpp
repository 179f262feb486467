#include "ui/pages/users/CheckedUsers.h"

#include "ui/pages/users/UserActions.h"
#include "ui/pages/users/UserChecks.h"
#include "ui/widgets/table/BulkBar.h"

namespace bloomzy::users_page {

using Users = QList<api::User>;

CheckedUsers::CheckedUsers(const UsersCommands& commands, UserTableModel& model, UserActions& actions,
                           widgets::BulkBar& bar, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
    , m_model(model)
    , m_actions(actions)
{
    add(commands.giveRole, bar, [this](const Users& users) { m_actions.changeRole(users, api::RoleBulkAction::give); });
    add(commands.takeRole, bar, [this](const Users& users) { m_actions.changeRole(users, api::RoleBulkAction::take); });
    add(commands.suspendChecked, bar, [this](const Users& users) { m_actions.suspend(users); });
    add(commands.reactivateChecked, bar, [this](const Users& users) { m_actions.reactivate(users); });
    add(commands.signOutChecked, bar, [this](const Users& users) { m_actions.signOut(users); });
    retranslate();
}

template <class Method>
void CheckedUsers::add(QAction* action, widgets::BulkBar& bar, Method method)
{
    connect(action, &QAction::triggered, this, [this, method] { method(m_model.checks().users()); });
    bar.addAction(action);
}

void CheckedUsers::retranslate() const
{
    // On the bar of what is checked, the short words do.
    m_commands.giveRole->setIconText(tr("Give a role"));
    m_commands.takeRole->setIconText(tr("Take a role"));
    m_commands.suspendChecked->setIconText(tr("Suspend"));
    m_commands.reactivateChecked->setIconText(tr("Reactivate"));
    m_commands.signOutChecked->setIconText(tr("Sign out"));
}

} // namespace bloomzy::users_page
