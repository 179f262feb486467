#include "ui/pages/setup/ResetForm.h"

#include "ui/client/AuthApi.h"

namespace bloomzy::setup {

ResetForm::ResetForm(Journey& journey, QWidget* parent)
    : CodedPasswordForm(journey, "/code", parent)
{
    retranslate();
}

QString ResetForm::codeLabel() const
{
    return tr("Code from an administrator");
}

void ResetForm::send(const QString& code, const QString& password)
{
    client::AuthApi(*journey().client)
        .resetPassword({code.toStdString(), password.toStdString()})
        .then(this, [this](const client::Result<void>& answer) {
            noteAnswer(answer ? std::nullopt : std::optional(answer.error()));
            if (answer)
                Q_EMIT done();
        });
}

} // namespace bloomzy::setup
