#include "ui/pages/users/ResetCodeDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/inputs/SecretField.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using client::toQString;
using widgets::DialogFrame;

ResetCodeDialog::ResetCodeDialog(const theme::Theme& theme, const QString& person, const api::PasswordResetCode& code,
                                 QWidget* parent)
    : DialogFrame(theme, tr("A code for %1").arg(person),
                  tr("Give it to them by a way that only they read. In the sign-in window they choose I forgot my "
                     "password, and with it a new one. It is shown this once and good for one use."),
                  parent)
{
    setObjectName(QStringLiteral("resetCode"));
    auto* text = new widgets::SecretField(theme);
    text->edit()->setObjectName(QStringLiteral("code"));
    text->setSecret(toQString(code.code));
    text->setLabel(tr("Code"));
    const auto until = client::timeOf(code.expiresAt).toLocalTime();
    text->setMessage(tr("Good until %1").arg(theme::formatDateTime(until)));
    text->setCopyText(tr("Copy the code"));
    body().addWidget(text);
    connect(addPrimary(tr("Done")), &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace bloomzy::users_page
