#include "ui/pages/setup/InvitationForm.h"

#include "ui/client/Session.h"

namespace bloomzy::setup {

InvitationForm::InvitationForm(Journey& journey, QWidget* parent)
    : CodedPasswordForm(journey, "/invitationCode", parent)
{
    retranslate();
}

QString InvitationForm::codeLabel() const
{
    return tr("Invitation code");
}

void InvitationForm::send(const QString& code, const QString& password)
{
    journey()
        .client->session()
        .acceptInvitation({code.toStdString(), password.toStdString()})
        .then(this, [this](const client::Result<api::Me>& me) { note(me); });
}

void InvitationForm::note(const client::Result<api::Me>& me)
{
    noteAnswer(me ? std::nullopt : std::optional(me.error()));
    if (!me)
        return;
    journey().personName = QString::fromStdString(me->displayName);
    journey().profile.email = QString::fromStdString(me->email);
    journey().saveProfile();
    Q_EMIT accepted();
}

} // namespace bloomzy::setup
