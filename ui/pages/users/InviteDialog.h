#pragma once

#include "ui/client/UsersApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace bloomzy::widgets {
class BannerStack;
class LabeledField;
class SecretField;
} // namespace bloomzy::widgets

namespace bloomzy::users_page {

/// Invites somebody: name, address, roles; then shows the code once, to be copied.
class InviteDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `roles` outlives it.
    InviteDialog(const models::ConsoleParts& parts, const models::ServerRoles& roles, QWidget* parent);

Q_SIGNALS:
    void invited(const bloomzy::api::User& user);

private:
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeResult();
    void addButtons();
    void fillRoles();
    void refresh();
    void send();
    void onReply(const client::Result<api::InvitedUser>& reply);
    void showFailure(const client::ClientError& error);
    void showCode(const api::InvitedUser& invited);
    [[nodiscard]] api::UserInvitation invitation() const;

    models::ConsoleParts m_parts;
    const models::ServerRoles& m_book;
    client::UsersApi m_api;
    QStackedWidget* m_stack;
    widgets::BannerStack* m_banners;
    QLineEdit* m_name;
    QLineEdit* m_mail;
    widgets::LabeledField* m_nameField;
    widgets::LabeledField* m_mailField;
    QListWidget* m_roles;
    QPushButton* m_send = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_done = nullptr;
    widgets::SecretField* m_code;
    bool m_sending = false;
};

} // namespace bloomzy::users_page
