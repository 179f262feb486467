#include "ui/pages/roles/RoleReasons.h"

#include "ui/client/Session.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/RoleTexts.h"

namespace bloomzy::roles_page {

namespace {

QString firstOf(std::initializer_list<QString> reasons)
{
    for (const QString& reason : reasons) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

} // namespace

QString RoleReasons::mayNotManage() const
{
    return m_client.session().may(u"roles.manage")
               ? QString()
               : tr("You may read roles but not change them. An administrator can give you the right to.");
}

QString RoleReasons::readOnly() const
{
    const QString builtIn = tr("Built-in roles cannot be changed. Make one that inherits from it, or a copy.");
    return firstOf({mayNotManage(), m_book.isBuiltIn(m_book.chosen()) ? builtIn : QString()});
}

void RoleReasons::refresh(const QString& permission, bool saving) const
{
    const QString fixed = readOnly();
    const QString none = m_book.chosen().empty() ? tr("No role is shown.") : QString();
    const QString busy = saving ? tr("A role is being saved.") : QString();
    const QString clean = m_book.isUnsaved(m_book.chosen()) ? QString() : tr("Nothing is changed.");
    const QString absent = permission.isEmpty() ? tr("There is no such action. Go to another cell.") : QString();
    const QString whole = models::PermissionTexts::isScoped(permission)
                              ? QString()
                              : tr("Only a permission about plants can be for some families.");
    const QString fresh = m_book.stored(m_book.chosen()) ? QString() : tr("It is not saved yet.");
    m_commands.setReason(m_commands.create, mayNotManage());
    m_commands.setReason(m_commands.duplicate, firstOf({mayNotManage(), none}));
    m_commands.setReason(m_commands.remove, firstOf({fixed, none, busy}));
    m_commands.setReason(m_commands.save, firstOf({fixed, none, busy, clean}));
    m_commands.setReason(m_commands.discard, firstOf({none, busy, clean}));
    m_commands.setReason(m_commands.cycle, firstOf({fixed, none, busy, absent}));
    m_commands.setReason(m_commands.families, firstOf({fixed, none, busy, absent, whole}));
    m_commands.setReason(m_commands.history, firstOf({none, fresh}));
    m_commands.setReason(m_commands.explain, absent);
    m_commands.setReason(m_commands.tryAsUser,
                         firstOf({m_client.session().may(u"users.read")
                                      ? QString()
                                      : tr("You may not see the users. An administrator can give you the right to."),
                                  none}));
}

} // namespace bloomzy::roles_page
