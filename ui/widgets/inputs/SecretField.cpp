#include "ui/widgets/inputs/SecretField.h"

#include "ui/widgets/feedback/ClipboardLease.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace bloomzy::widgets {

namespace {

constexpr auto clipboardTime = std::chrono::seconds(60);

} // namespace

SecretField::SecretField(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_field(new LabeledField(theme, m_edit))
    , m_copy(new QPushButton(theme.icon(theme::IconName::copy), QString()))
    , m_copied(new Label(theme, theme::TypeRole::small, theme::ColorRole::textSecondary))
{
    m_edit->setReadOnly(true);
    m_edit->setFont(theme.font(theme::TypeRole::mono));
    m_copy->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("copySecret"));
    m_copied->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_field);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_copy);
    row->addWidget(m_copied, 1);
    column->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, &SecretField::copy);
}

void SecretField::setSecret(const QString& secret, const QString& shown)
{
    m_secret = secret;
    m_edit->setText(shown.isEmpty() ? secret : shown);
    m_edit->setCursorPosition(0);
    m_copied->clear();
}

void SecretField::setLabel(const QString& label)
{
    m_field->setLabel(label);
}

void SecretField::setMessage(const QString& message)
{
    m_field->setMessage(message);
}

void SecretField::setCopyText(const QString& text)
{
    m_copy->setText(text);
}

void SecretField::copy()
{
    if (!m_lease) {
        // Of the program: it clears the clipboard also when the field is long gone.
        m_lease = new ClipboardLease(clipboardTime, QCoreApplication::instance());
        connect(m_lease, &ClipboardLease::cleared, m_copied, &QLabel::clear);
    }
    m_lease->put(m_secret);
    m_copied->setText(tr("Copied; the clipboard clears after 60 s"));
}

} // namespace bloomzy::widgets
