#include "ui/pages/users/ReasonDialog.h"

#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

namespace {

constexpr int longest = 500; // characters, the server's limit

} // namespace

ReasonDialog::ReasonDialog(const theme::Theme& theme, const QString& question, const QString& consequence,
                           const QString& verb, QWidget* parent)
    : QDialog(parent)
    , m_reason(new QLineEdit)
{
    setWindowTitle(question);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto* text = new widgets::Label(theme, theme::TypeRole::body, theme::ColorRole::textSecondary);
    text->setWordWrap(true);
    text->setText(consequence);
    column->addWidget(text);
    auto* field = new widgets::LabeledField(theme, m_reason);
    field->setLabel(tr("Reason"));
    field->setHint(tr("stands in the audit log"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(longest);
    m_reason->setPlaceholderText(tr("Left the team"));
    column->addWidget(field);
    column->addWidget(makeButtons(verb));
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_proceed->setEnabled(!reason().isEmpty()); });
    setMinimumWidth(440);
}

QWidget* ReasonDialog::makeButtons(const QString& verb)
{
    auto* box = new QDialogButtonBox;
    m_proceed = box->addButton(verb, QDialogButtonBox::AcceptRole);
    m_proceed->setProperty("variant", QStringLiteral("primary"));
    m_proceed->setDefault(true);
    m_proceed->setEnabled(false);
    box->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

QString ReasonDialog::reason() const
{
    return m_reason->text().simplified();
}

} // namespace bloomzy::users_page
