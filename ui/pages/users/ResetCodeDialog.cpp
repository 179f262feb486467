#include "ui/pages/users/ResetCodeDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/ClipboardLease.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using client::toQString;
using widgets::DialogFrame;

namespace {

constexpr auto clipboardTime = std::chrono::seconds(60);

} // namespace

ResetCodeDialog::ResetCodeDialog(const theme::Theme& theme, const QString& person, const api::PasswordResetCode& code,
                                 QWidget* parent)
    : DialogFrame(theme, tr("A code for %1").arg(person),
                  tr("Give it to them by a way that only they read. In the sign-in window they choose I forgot my "
                     "password, and with it a new one. It is shown this once and good for one use."),
                  parent)
{
    setObjectName(QStringLiteral("resetCode"));
    auto* text = new QLineEdit(toQString(code.code));
    text->setObjectName(QStringLiteral("code"));
    text->setReadOnly(true);
    text->setFont(theme.font(theme::TypeRole::mono));
    text->setCursorPosition(0);
    auto* field = new widgets::LabeledField(theme, text);
    field->setLabel(tr("Code"));
    const auto until = QDateTime::fromString(toQString(code.expiresAt), Qt::ISODate).toLocalTime();
    field->setMessage(tr("Good until %1").arg(theme::formatDateTime(until)));
    body().addWidget(field);
    // It clears the clipboard also when the dialog is long gone.
    auto* lease = new widgets::ClipboardLease(clipboardTime, QCoreApplication::instance());
    auto* copy = new QPushButton(theme.icon(theme::IconName::copy), tr("Copy the code"));
    copy->setAutoDefault(false);
    body().addWidget(copy, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, lease, [lease, code = text->text()] { lease->put(code); });
    connect(addPrimary(tr("Done")), &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace bloomzy::users_page
