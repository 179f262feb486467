#include "ui/pages/roles/DialogFrame.h"

#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::roles_page {

using theme::ColorRole;
using theme::TypeRole;

DialogFrame::DialogFrame(const theme::Theme& theme, const QString& title, const QString& text, QWidget* parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
    , m_text(new widgets::Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_error(new widgets::Label(theme, TypeRole::body, ColorRole::dangerFg))
    , m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* head = new widgets::Label(theme, TypeRole::panelTitle);
    head->setText(title);
    m_text->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("dialogError"));
    m_body->setSpacing(10);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(head);
    column->addWidget(m_text);
    column->addLayout(m_body, 1);
    column->addWidget(m_error);
    column->addLayout(m_buttons);
    setText(text);
    setError({});
}

void DialogFrame::setText(const QString& text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void DialogFrame::setError(const QString& error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
}

QPushButton* DialogFrame::addKeep(const QString& text)
{
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->addWidget(button);
    return button;
}

QPushButton* DialogFrame::addPrimary(const QString& text)
{
    auto* button = new QPushButton(text);
    button->setProperty("variant", QStringLiteral("primary"));
    button->setDefault(true);
    m_buttons->addWidget(button);
    return button;
}

} // namespace bloomzy::roles_page
