#include "ui/pages/users/UserReasons.h"

#include "ui/client/Session.h"
#include "ui/pages/users/UserChecks.h"

namespace bloomzy::users_page {

namespace {

QString first(std::initializer_list<QString> reasons)
{
    for (const QString& reason : reasons) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

} // namespace

UserReasons::UserReasons(const UsersCommands& commands, client::ApiClient& client, const models::ServerRoles& roles,
                         const UserDossier& dossier, const UserTableModel& model)
    : m_commands(commands)
    , m_client(client)
    , m_book(roles)
    , m_dossier(dossier)
    , m_model(model)
{
}

QString UserReasons::whyNotManage() const
{
    return m_client.session().may(u"users.manage")
               ? QString()
               : tr("You may not manage users. An administrator can give you the right to.");
}

QString UserReasons::whyNotRoles() const
{
    if (!m_client.session().may(u"roles.manage"))
        return tr("You may not change roles. An administrator can give you the right to.");
    return m_book.roles().empty() ? tr("The roles are not loaded yet.") : QString();
}

QString UserReasons::nobody() const
{
    return m_dossier.user() ? QString() : tr("Nobody is chosen in the table.");
}

QString UserReasons::own() const
{
    const auto& me = m_client.session().me();
    return me && m_dossier.user() && me->id == m_dossier.user()->id ? tr("This is your own account.") : QString();
}

void UserReasons::refreshPerson(const QString& busy) const
{
    const bool suspended = m_dossier.user() && m_dossier.user()->status == api::UserStatus::suspended;
    const QString manage = whyNotManage();
    m_commands.setReason(m_commands.editRoles, first({whyNotRoles(), nobody()}));
    m_commands.setReason(
        m_commands.suspend,
        first({manage, nobody(), own(), suspended ? tr("The account is suspended already.") : QString(), busy}));
    m_commands.setReason(m_commands.reactivate,
                         first({manage, nobody(), suspended ? QString() : tr("The account is not suspended."), busy}));
    m_commands.setReason(
        m_commands.signOut,
        first({manage, nobody(), m_dossier.sessions().items.empty() ? tr("There is no session to end.") : QString(),
               busy}));
    const bool active = m_dossier.user() && m_dossier.user()->status == api::UserStatus::active;
    const bool hasFactor = m_dossier.user() && m_dossier.user()->secondFactor;
    m_commands.setReason(
        m_commands.resetPassword,
        first({manage, nobody(), own(), active ? QString() : tr("Only an active account has a password."), busy}));
    m_commands.setReason(
        m_commands.takeFactor,
        first({manage, nobody(), own(), hasFactor ? QString() : tr("The account has no second factor."), busy}));
    m_commands.setReason(m_commands.remove, first({manage, nobody(), own(), busy}));
    m_commands.setReason(m_commands.sessions, nobody());
}

void UserReasons::refreshChecked(const QString& busy) const
{
    const qint64 count = m_model.checks().checkedCount();
    const QString none = count == 0 ? tr("Nobody is checked. Space checks the selected row.") : QString();
    const QString many = count > UserChecks::most ? tr("At most 200 people can be changed at once.") : QString();
    const QString reason = first({whyNotManage(), none, many, busy});
    for (QAction* action : {m_commands.suspendChecked, m_commands.reactivateChecked, m_commands.signOutChecked})
        m_commands.setReason(action, reason);
    for (QAction* action : {m_commands.giveRole, m_commands.takeRole})
        m_commands.setReason(action, first({whyNotRoles(), none, many, busy}));
}

void UserReasons::refreshList(const Work& work) const
{
    const QString exports = work.exporting            ? tr("An export is still running.")
                            : m_model.rowCount() == 0 ? tr("There is nobody to export.")
                                                      : QString();
    m_commands.setReason(m_commands.exportCsv, exports);
    m_commands.setReason(m_commands.exportJson, exports);
    m_commands.setReason(m_commands.clearFilters, work.filtered ? QString() : tr("No filter is active."));
}

void UserReasons::refresh(const Work& work) const
{
    const QString busy = work.changing ? tr("Another change is still running.") : QString();
    m_commands.setReason(m_commands.invite, whyNotManage());
    refreshPerson(busy);
    refreshChecked(busy);
    refreshList(work);
}

} // namespace bloomzy::users_page
