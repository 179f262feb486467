#include "ui/pages/users/ReasonDialog.h"

#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using widgets::DialogFrame;

namespace {

constexpr int longest = 500; // characters, the server's limit

} // namespace

ReasonDialog::ReasonDialog(const theme::Theme& theme, const QString& question, const QString& consequence,
                           const QString& verb, QWidget* parent)
    : DialogFrame(theme, question, consequence, parent)
    , m_reason(new QLineEdit)
{
    auto* field = new widgets::LabeledField(theme, m_reason);
    field->setLabel(tr("Reason"));
    field->setHint(tr("stands in the audit log"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(longest);
    m_reason->setPlaceholderText(tr("Left the team"));
    body().addWidget(field);
    addKeep(tr("Cancel"));
    QPushButton* proceed = addPrimary(verb);
    proceed->setEnabled(false);
    connect(proceed, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_reason, &QLineEdit::textChanged, this, [this, proceed] { proceed->setEnabled(!reason().isEmpty()); });
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->text().simplified();
}

} // namespace bloomzy::users_page
