#include "ui/pages/account/ProofDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/PasswordField.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bloomzy::account_page {

using client::ClientError;
using widgets::DialogFrame;
using widgets::LabeledField;

namespace {

constexpr int longestCode = 64;

bool has(const ClientError& error, std::string_view faultCode)
{
    return std::ranges::any_of(error.problem.errors,
                               [faultCode](const api::Fault& fault) { return fault.code == faultCode; });
}

} // namespace

ProofDialog::ProofDialog(const theme::Theme& theme, client::Session& session, Proof proof, QWidget* parent)
    : DialogFrame(theme, tr("Prove that it is you"),
                  tr("This changes who may do what, so it is asked again some minutes after a sign-in. What "
                     "you were doing goes on when you continue."),
                  parent)
    , m_session(session)
    , m_proof(proof)
    , m_password(new widgets::PasswordField(theme))
    , m_passwordField(new LabeledField(theme, m_password))
    , m_code(new QLineEdit)
    , m_codeField(new LabeledField(theme, m_code))
{
    setObjectName(QStringLiteral("proof"));
    m_code->setFont(theme.font(theme::TypeRole::mono));
    addField();
    addKeep(tr("Cancel"));
    m_continue = addPrimary(tr("Continue"));
    connect(m_continue, &QPushButton::clicked, this, &ProofDialog::submit);
    connect(this, &QDialog::rejected, &m_session, &client::Session::declineProof);
    connect(&m_session, &client::Session::stateChanged, this, [this](client::Session::State state) {
        if (state == client::Session::State::signedOut)
            reject();
    });
    setProof(proof);
}

void ProofDialog::addField()
{
    m_password->edit()->setObjectName(QStringLiteral("password"));
    m_passwordField->setLabel(tr("Your password"));
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setMaxLength(longestCode);
    m_code->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_codeField->setLabel(tr("Code"));
    m_codeField->setMessage(tr("Six digits from your authenticator app, or one of your recovery codes."));
    body().addWidget(m_passwordField);
    body().addWidget(m_codeField);
    for (QLineEdit* field : {m_password->edit(), m_code})
        connect(field, &QLineEdit::textEdited, this, [this] {
            setError({});
            refresh();
        });
}

void ProofDialog::setProof(Proof proof)
{
    m_proof = proof;
    m_passwordField->setVisible(proof == Proof::password);
    m_codeField->setVisible(proof == Proof::code);
    edit()->setFocus();
    refresh();
}

QLineEdit* ProofDialog::edit() const
{
    return m_proof == Proof::password ? m_password->edit() : m_code;
}

api::StepUpRequest ProofDialog::request() const
{
    if (m_proof == Proof::password)
        return {.password = client::toStdString(m_password->password()), .code = {}};
    return {.password = {}, .code = client::toStdString(m_code->text().trimmed())};
}

void ProofDialog::submit()
{
    if (m_busy || edit()->text().isEmpty())
        return;
    m_busy = true;
    refresh();
    m_session.prove(request()).then(this, [this](const client::Result<api::StepUp>& answer) { note(answer); });
}

void ProofDialog::note(const client::Result<api::StepUp>& answer)
{
    m_busy = false;
    m_password->wipe();
    if (answer)
        return accept();
    refresh();
    show(answer.error());
}

void ProofDialog::show(const ClientError& error)
{
    // The second factor was set up or removed elsewhere since this was opened.
    if (has(error, "stepUp.code"))
        setProof(Proof::code);
    else if (has(error, "stepUp.password"))
        setProof(Proof::password);
    setError(error.problem.errors.empty() ? client::textOf(error) : client::textOf(error.problem.errors.front()));
    edit()->selectAll();
    edit()->setFocus();
}

void ProofDialog::setError(const QString& error)
{
    (m_proof == Proof::password ? m_passwordField : m_codeField)->setError(error);
}

void ProofDialog::refresh()
{
    m_continue->setEnabled(!m_busy && !edit()->text().isEmpty());
    edit()->setReadOnly(m_busy);
}

} // namespace bloomzy::account_page
