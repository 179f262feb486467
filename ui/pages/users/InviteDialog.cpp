#include "ui/pages/users/InviteDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/users/UserTexts.h"
#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/SecretField.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;
using widgets::DialogFrame;
using widgets::Label;
using widgets::LabeledField;

namespace {

const QString failure = QStringLiteral("failure");

} // namespace

InviteDialog::InviteDialog(const models::ConsoleParts& parts, const models::ServerRoles& roles, QWidget* parent)
    : DialogFrame(parts.theme, tr("Invite a user"), {}, parent)
    , m_parts(parts)
    , m_book(roles)
    , m_api(parts.client)
    , m_stack(new QStackedWidget)
    , m_banners(new widgets::BannerStack(parts.theme))
    , m_name(new QLineEdit)
    , m_mail(new QLineEdit)
    , m_nameField(new LabeledField(parts.theme, m_name))
    , m_mailField(new LabeledField(parts.theme, m_mail))
    , m_roles(new QListWidget)
    , m_code(new widgets::SecretField(parts.theme))
{
    m_code->edit()->setObjectName(QStringLiteral("inviteCode"));
    m_code->setLabel(tr("Invitation code"));
    m_code->setCopyText(tr("&Copy"));
    body().addWidget(m_banners);
    body().addWidget(m_stack, 1);
    m_stack->addWidget(makeForm());
    m_stack->addWidget(makeResult());
    addButtons();
    fillRoles();
    refresh();
    m_name->setFocus();
    resize(460, 480);
}

QWidget* InviteDialog::makeForm()
{
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_nameField->setLabel(tr("Name"));
    m_mailField->setLabel(tr("Email"));
    m_mailField->setHint(tr("used to sign in"));
    m_name->setObjectName(QStringLiteral("inviteName"));
    m_mail->setObjectName(QStringLiteral("inviteMail"));
    m_name->setPlaceholderText(QStringLiteral("Kim Specimen"));
    m_mail->setPlaceholderText(QStringLiteral("kim@example.org"));
    m_roles->setObjectName(QStringLiteral("inviteRoles"));
    m_roles->setAccessibleName(tr("Roles"));
    auto* roles = new Label(m_parts.theme, TypeRole::small, ColorRole::textSecondary);
    roles->setWeight(QFont::Medium);
    roles->setText(tr("Roles"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_nameField, m_mailField, roles})
        column->addWidget(widget);
    column->addWidget(m_roles, 1);
    connect(m_roles, &QListWidget::itemChanged, this, &InviteDialog::refresh);
    for (QLineEdit* edit : {m_name, m_mail})
        connect(edit, &QLineEdit::textChanged, this, &InviteDialog::refresh);
    return form;
}

QWidget* InviteDialog::makeResult()
{
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_code);
    column->addStretch();
    return result;
}

void InviteDialog::addButtons()
{
    m_cancel = addKeep(tr("Cancel"));
    m_done = addPrimary(tr("Done"));
    m_send = addPrimary(tr("&Invite"));
    m_send->setObjectName(QStringLiteral("invite"));
    m_done->hide();
    connect(m_send, &QPushButton::clicked, this, &InviteDialog::send);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
}

void InviteDialog::fillRoles()
{
    // Who may not read the roles can give the built-in ones.
    std::vector<std::string> ids;
    for (const api::Role& role : m_book.roles())
        ids.push_back(role.id);
    m_roles->clear();
    for (const std::string& id : ids.empty() ? UserTexts::builtInRoles() : ids) {
        auto* item = new QListWidgetItem(m_book.name(id), m_roles);
        item->setData(Qt::UserRole, toQString(id));
        item->setCheckState(Qt::Unchecked);
    }
}

api::UserInvitation InviteDialog::invitation() const
{
    api::UserInvitation invitation{
        client::toStdString(m_mail->text().trimmed()), client::toStdString(m_name->text().simplified()), {}};
    for (int row = 0; row < m_roles->count(); ++row)
        if (m_roles->item(row)->checkState() == Qt::Checked)
            invitation.roles.push_back(client::toStdString(m_roles->item(row)->data(Qt::UserRole).toString()));
    return invitation;
}

void InviteDialog::refresh()
{
    m_nameField->setError({});
    m_mailField->setError({});
    const api::UserInvitation wanted = invitation();
    const bool complete = !wanted.displayName.empty() && !wanted.email.empty() && !wanted.roles.empty();
    m_send->setEnabled(complete && !m_sending);
    m_send->setToolTip(complete ? QString() : tr("Enter a name and an address, and choose a role."));
}

void InviteDialog::send()
{
    m_sending = true;
    setWaiting(true); // only this dialog can show the code
    m_banners->remove(failure);
    refresh();
    m_api.invite(invitation()).then(this, [this](const client::Result<api::InvitedUser>& reply) { onReply(reply); });
}

void InviteDialog::onReply(const client::Result<api::InvitedUser>& reply)
{
    m_sending = false;
    setWaiting(false);
    refresh();
    if (!reply)
        return showFailure(reply.error());
    showCode(*reply);
    Q_EMIT invited(reply->user);
}

void InviteDialog::showFailure(const client::ClientError& error)
{
    bool shown = false;
    for (const api::Fault& fault : error.problem.errors) {
        LabeledField* field = fault.pointer == "/displayName" ? m_nameField
                              : fault.pointer == "/email"     ? m_mailField
                                                              : nullptr;
        if (!field)
            continue;
        field->setError(client::textOf(fault));
        if (!std::exchange(shown, true))
            field->editor()->setFocus(Qt::OtherFocusReason);
    }
    if (!shown)
        m_banners->display({.id = failure,
                            .kind = widgets::BannerKind::danger,
                            .headline = tr("Nobody was invited."),
                            .detail = client::textOf(error)});
}

void InviteDialog::showCode(const api::InvitedUser& invited)
{
    setText(tr("%1 is invited. Give them this code by a way that only they read: it opens the account once. "
               "It is shown now and never again.")
                .arg(toQString(invited.user.displayName)));
    m_code->setSecret(toQString(invited.invitationCode));
    m_stack->setCurrentIndex(1);
    m_send->hide();
    m_cancel->hide();
    m_done->show();
    m_done->setDefault(true);
    m_code->edit()->setFocus(Qt::OtherFocusReason);
}

} // namespace bloomzy::users_page
