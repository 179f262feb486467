#include "ui/pages/setup/InvitationForm.h"

#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/setup/PasswordAdvice.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using widgets::LabeledField;
using widgets::PasswordField;

InvitationForm::InvitationForm(Journey& journey, QWidget* parent)
    : QWidget(parent)
    , m_journey(journey)
    , m_code(new QLineEdit)
    , m_codeField(new LabeledField(journey.parts.theme, m_code))
    , m_password(new PasswordField(journey.parts.theme))
    , m_passwordField(new LabeledField(journey.parts.theme, m_password))
    , m_advice(new PasswordAdvice(
          *m_password, [this] { return m_journey.client.get(); }, [] { return PasswordAdvice::Person{}; }))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_code->setObjectName(QStringLiteral("code"));
    m_password->edit()->setObjectName(QStringLiteral("newPassword"));
    column->addWidget(m_codeField);
    column->addWidget(m_passwordField);
    column->addStretch();
    connectFields();
    retranslate();
}

void InvitationForm::connectFields()
{
    connect(m_code, &QLineEdit::textChanged, this, [this] {
        m_codeField->setError({});
        Q_EMIT changed();
    });
    connect(m_password, &PasswordField::passwordChanged, this, [this] { m_passwordField->setError({}); });
    connect(m_advice, &PasswordAdvice::changed, this, &InvitationForm::changed);
}

bool InvitationForm::isReady() const
{
    return !m_busy && !m_code->text().trimmed().isEmpty() && m_advice->isAcceptable();
}

void InvitationForm::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

void InvitationForm::submit()
{
    setBusy(true);
    m_journey.client->session()
        .acceptInvitation({m_code->text().trimmed().toStdString(), m_password->password().toStdString()})
        .then(this, [this](const client::Result<api::Me>& me) { note(me); });
}

void InvitationForm::note(const client::Result<api::Me>& me)
{
    setBusy(false);
    if (me.has_error()) {
        show(me.error());
        return;
    }
    m_password->wipe();
    m_code->clear();
    m_journey.personName = QString::fromStdString(me->displayName);
    m_journey.profile.email = QString::fromStdString(me->email);
    m_journey.saveProfile();
    Q_EMIT accepted();
}

LabeledField* InvitationForm::fieldFor(const std::string& pointer) const
{
    if (pointer == "/invitationCode")
        return m_codeField;
    return pointer == "/password" ? m_passwordField : nullptr;
}

void InvitationForm::show(const client::ClientError& error)
{
    bool placed = false;
    for (const api::Fault& fault : error.problem.errors) {
        if (LabeledField* field = fieldFor(fault.pointer)) {
            field->setError(client::textOf(fault));
            placed = true;
        }
    }
    if (!placed)
        Q_EMIT refused(error);
    Q_EMIT changed();
}

void InvitationForm::retranslate()
{
    m_codeField->setLabel(tr("Invitation code"));
    m_passwordField->setLabel(tr("New password"));
    m_advice->retranslate();
}

} // namespace bloomzy::setup
