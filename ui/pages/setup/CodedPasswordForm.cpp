#include "ui/pages/setup/CodedPasswordForm.h"

#include "ui/client/ProblemText.h"
#include "ui/models/PasswordAdvice.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/PasswordField.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using models::PasswordAdvice;
using widgets::LabeledField;
using widgets::PasswordField;

CodedPasswordForm::CodedPasswordForm(Journey& journey, std::string codePointer, QWidget* parent)
    : QWidget(parent)
    , m_journey(journey)
    , m_codePointer(std::move(codePointer))
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
}

void CodedPasswordForm::connectFields()
{
    connect(m_code, &QLineEdit::textChanged, this, [this] {
        m_codeField->setError({});
        Q_EMIT changed();
    });
    connect(m_password, &PasswordField::passwordChanged, this, [this] { m_passwordField->setError({}); });
    connect(m_advice, &PasswordAdvice::changed, this, &CodedPasswordForm::changed);
}

bool CodedPasswordForm::isReady() const
{
    return !m_busy && !m_code->text().trimmed().isEmpty() && m_advice->isAcceptable();
}

void CodedPasswordForm::enter()
{
    m_code->setFocus();
}

void CodedPasswordForm::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

void CodedPasswordForm::submit()
{
    setBusy(true);
    send(m_code->text().trimmed(), m_password->password());
}

void CodedPasswordForm::noteAnswer(const std::optional<client::ClientError>& error)
{
    setBusy(false);
    if (error)
        return show(*error);
    m_password->wipe();
    m_code->clear();
}

LabeledField* CodedPasswordForm::fieldFor(const std::string& pointer) const
{
    if (pointer == m_codePointer)
        return m_codeField;
    return pointer == "/password" ? m_passwordField : nullptr;
}

void CodedPasswordForm::show(const client::ClientError& error)
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

void CodedPasswordForm::retranslate()
{
    m_codeField->setLabel(codeLabel());
    m_passwordField->setLabel(tr("New password"));
    m_advice->retranslate();
}

} // namespace bloomzy::setup
