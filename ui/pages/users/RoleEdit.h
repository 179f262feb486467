#pragma once

#include "ui/client/UsersApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"

namespace bloomzy::users_page {

/// Changes the roles of a person by a dialog, and offers to put back what they were.
class RoleEdit : public QObject
{
    Q_OBJECT

public:
    using Roles = client::Tagged<api::UserRoles>;

    RoleEdit(const models::ConsoleParts& parts, const models::ServerRoles& roles, QWidget* asker);

    void start(const api::User& user, const Roles& present);

Q_SIGNALS:
    void changed(const QString& userId);
    /// What was not done, and why: sentences.
    void failed(const QString& what, const QString& why);

private:
    void onSaved(const QString& id, const Roles& before, const Roles& after);
    void putBack(const QString& id, const api::UserRolesInput& roles, const QByteArray& etag);

    models::ConsoleParts m_parts;
    const models::ServerRoles& m_book;
    QWidget* m_asker;
};

} // namespace bloomzy::users_page
