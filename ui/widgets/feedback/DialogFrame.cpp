#include "ui/widgets/feedback/DialogFrame.h"

#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int leastWidth = 460;

} // namespace

DialogFrame::DialogFrame(const theme::Theme& theme, const QString& title, const QString& text, QWidget* parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
    , m_title(new Label(theme, TypeRole::panelTitle))
    , m_text(new Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_error(new Label(theme, TypeRole::body, ColorRole::dangerFg))
    , m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(leastWidth);
    m_text->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("dialogError"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeContent(), 1);
    column->addWidget(makeFoot());
    setHeading(title, text);
    setError({});
}

QWidget* DialogFrame::makeContent()
{
    auto* surface = new QFrame;
    surface->setProperty("surface", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(surface);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    m_body->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(m_body, 1);
    column->addWidget(m_error);
    return surface;
}

QWidget* DialogFrame::makeFoot()
{
    auto* foot = new QFrame;
    foot->setProperty("surface", QStringLiteral("alt"));
    foot->setLayout(m_buttons);
    m_buttons->setContentsMargins(14, 10, 14, 12);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    return foot;
}

void DialogFrame::setHeading(const QString& title, const QString& text)
{
    setWindowTitle(title);
    m_title->setText(title);
    setText(text);
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

void DialogFrame::setWaiting(bool waiting)
{
    m_waiting = waiting;
}

void DialogFrame::reject()
{
    if (!m_waiting)
        QDialog::reject();
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

} // namespace bloomzy::widgets
