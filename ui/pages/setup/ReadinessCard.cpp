#include "ui/pages/setup/ReadinessCard.h"

#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::IconLabel;
using widgets::Label;

namespace {

IconLabel* markOf(const theme::Theme& theme, ReadinessCard::Line::State state)
{
    switch (state) {
    case ReadinessCard::Line::State::warning:
        return new IconLabel(theme, IconName::statusWarning, 16, ColorRole::warnFg);
    case ReadinessCard::Line::State::bad:
        return new IconLabel(theme, IconName::statusDanger, 16, ColorRole::dangerFg);
    case ReadinessCard::Line::State::ok:
        break;
    }
    return new IconLabel(theme, IconName::statusOk, 16, ColorRole::okFg);
}

} // namespace

ReadinessCard::ReadinessCard(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new Label(theme, TypeRole::bodyStrong))
    , m_again(new QPushButton)
    , m_grid(new QGridLayout)
{
    setProperty("card", QStringLiteral("flat"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    m_again->setProperty("variant", QStringLiteral("link"));
    head->addWidget(m_again);
    column->addLayout(head);
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(8);
    column->addLayout(m_grid);
    retranslate();
}

void ReadinessCard::setWaiting(const QString& text)
{
    if (m_grid->count() > 0)
        return;
    auto* label = new Label(m_theme, TypeRole::body, ColorRole::textMuted);
    label->setText(text);
    m_grid->addWidget(label, 0, 0, 1, 3);
}

void ReadinessCard::setLines(const std::vector<Line>& lines)
{
    clear();
    for (int row = 0; const Line& line : lines) {
        m_grid->addWidget(markOf(m_theme, line.state), row, 0, Qt::AlignTop);
        auto* text = new Label(m_theme, TypeRole::body);
        text->setText(line.text);
        text->setWordWrap(true);
        m_grid->addWidget(text, row, 1);
        auto* proof = new Label(m_theme, TypeRole::small, ColorRole::textMuted);
        proof->setText(line.proof);
        m_grid->addWidget(proof, row++, 2, Qt::AlignRight | Qt::AlignTop);
    }
    m_ready = std::ranges::none_of(lines, [](const Line& line) { return line.state == Line::State::bad; });
    retranslate();
}

void ReadinessCard::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ReadinessCard::retranslate()
{
    m_title->setText(m_ready ? tr("This computer is ready") : tr("This computer is not ready yet"));
    m_again->setText(tr("Check again"));
}

void ReadinessCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::setup
