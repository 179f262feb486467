#include "ui/pages/users/RoleEdit.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/users/RolesDialog.h"

#include <QtCore/QPointer>

namespace bloomzy::users_page {

RoleEdit::RoleEdit(const models::ConsoleParts& parts, const models::ServerRoles& roles, QWidget* asker)
    : QObject(asker)
    , m_parts(parts)
    , m_book(roles)
    , m_asker(asker)
{
}

void RoleEdit::start(const api::User& user, const Roles& present)
{
    auto* dialog = new RolesDialog(m_parts, m_book, user, present, m_asker);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RolesDialog::saved, this,
            [this, id = client::toQString(user.id)](const Roles& before, const Roles& after) {
                onSaved(id, before, after);
            });
    dialog->open();
}

void RoleEdit::onSaved(const QString& id, const Roles& before, const Roles& after)
{
    Q_EMIT changed(id);
    m_parts.showToast({widgets::ToastKind::done, tr("Roles changed"), tr("They hold from the next request on."),
                       tr("Undo"), [self = QPointer(this), id, roles = inputOf(before.value), etag = after.etag] {
                           if (self)
                               self->putBack(id, roles, etag);
                       }});
}

void RoleEdit::putBack(const QString& id, const api::UserRolesInput& roles, const QByteArray& etag)
{
    client::UsersApi(m_parts.client)
        .setRoles(id, etag, roles)
        .then(this, [this, id](const client::Result<Roles>& reply) {
            if (!reply)
                return Q_EMIT failed(tr("The roles were not put back."), client::textOf(reply.error()));
            m_parts.showToast({widgets::ToastKind::done, tr("Roles put back"), {}, {}, {}});
            Q_EMIT changed(id);
        });
}

} // namespace bloomzy::users_page
