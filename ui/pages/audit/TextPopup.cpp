#include "ui/pages/audit/TextPopup.h"

#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

namespace {

constexpr int fieldWidth = 300;
constexpr int longest = 100; // characters

} // namespace

TextPopup::TextPopup(const theme::Theme& theme, QWidget& under, const QString& title, const QString& hint,
                     const QString& value)
    : ChipPopup(theme, under, title)
    , m_field(new QLineEdit(value))
{
    m_field->setMaxLength(longest);
    m_field->setMinimumWidth(fieldWidth);
    m_field->selectAll();
    auto* labeled = new widgets::LabeledField(theme, m_field);
    labeled->setLabel(title);
    labeled->setMessage(hint);
    auto* apply = new QPushButton(tr("Apply"));
    apply->setProperty("variant", QStringLiteral("primary"));
    body().addWidget(labeled);
    body().addWidget(apply, 0, Qt::AlignRight);
    const auto tell = [this] {
        const QString text = m_field->text().trimmed();
        close();
        Q_EMIT chosen(text);
    };
    connect(m_field, &QLineEdit::returnPressed, this, tell);
    connect(apply, &QPushButton::clicked, this, tell);
}

void TextPopup::open()
{
    ChipPopup::open(*m_field);
}

} // namespace bloomzy::audit_page
