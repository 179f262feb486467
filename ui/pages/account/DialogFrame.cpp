#include "ui/pages/account/DialogFrame.h"

#include "ui/widgets/paint/Label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bloomzy::account_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int dialogWidth = 460;

} // namespace

DialogFrame::DialogFrame(const theme::Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_title(new Label(theme, TypeRole::panelTitle))
    , m_text(new Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_rows(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    m_text->setWordWrap(true);
    auto* surface = new QFrame;
    surface->setProperty("surface", QStringLiteral("surface"));
    auto* content = new QVBoxLayout(surface);
    content->setContentsMargins(20, 18, 20, 18);
    content->setSpacing(12);
    content->addWidget(m_title);
    content->addWidget(m_text);
    m_rows->setSpacing(12);
    content->addLayout(m_rows);
    content->addStretch();
    auto* foot = new QFrame;
    foot->setProperty("surface", QStringLiteral("alt"));
    m_buttons = new QHBoxLayout(foot);
    m_buttons->setContentsMargins(14, 10, 14, 12);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(surface, 1);
    column->addWidget(foot);
}

void DialogFrame::setHeading(const QString& title, const QString& text)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

QPushButton* DialogFrame::addButton(const QString& text, const QString& variant)
{
    auto* button = new QPushButton(text);
    const bool isFirst = m_buttons->count() == 1;
    button->setProperty("variant", variant);
    button->setAutoDefault(isFirst);
    button->setDefault(isFirst);
    m_buttons->insertWidget(1, button); // behind the stretch
    return button;
}

} // namespace bloomzy::account_page
