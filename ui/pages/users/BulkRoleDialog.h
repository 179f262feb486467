#pragma once

#include "ui/client/UsersApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QComboBox;
class QPushButton;

namespace bloomzy::users_page {

class RoleTerms;

/// Which role many people get, with its end, families and reason; or which is taken from them, and why. What the server
/// refuses as a whole is shown in place, with all that is typed.
class BulkRoleDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `roles` outlives it.
    BulkRoleDialog(const models::ConsoleParts& parts, const models::ServerRoles& roles, api::RoleBulkAction action,
                   const QList<api::User>& users, QWidget* parent);

Q_SIGNALS:
    void changed(const bloomzy::api::UserBulkResult& result);

private:
    void fill(const QList<api::User>& users);
    void onRole();
    void refresh();
    [[nodiscard]] api::RoleBulk bulk() const;
    void send();
    void onReply(const client::Result<api::UserBulkResult>& reply);
    void showFailure(const client::ClientError& error);

    const models::ServerRoles& m_book;
    client::UsersApi m_api;
    api::RoleBulkAction m_action;
    std::vector<std::string> m_ids;
    QComboBox* m_role;
    RoleTerms* m_terms;
    QPushButton* m_proceed = nullptr;
    bool m_sending = false;
};

} // namespace bloomzy::users_page
