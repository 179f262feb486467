#include "tests/gallery/widgets/PosedRow.h"

#include "ui/widgets/botanical/NamePainter.h"

#include <QtGui/QPainter>

namespace bloomzy::gallery {

using namespace Qt::StringLiterals;
using namespace widgets;
using theme::ColorRole;

namespace {

constexpr int padding = 12;

} // namespace

PosedRow::PosedRow(const theme::Theme& theme, NameCell name, const RowLook& look, QString state)
    : m_theme(theme)
    , m_name(std::move(name))
    , m_look(look)
    , m_state(std::move(state))
{
    setFixedHeight(theme.px(theme::RowHeight::tableDefault));
}

PosedRow::PosedRow(const theme::Theme& theme, RowState without, QString state)
    : PosedRow(theme, NameCell{}, {}, std::move(state))
{
    m_row = without;
}

int PosedRow::nameWidth() const
{
    return width() * 3 / 5;
}

void PosedRow::paintCells(QPainter& painter)
{
    const NameRuns runs = BotanicalName::runs(m_name.name, {true, m_name.acceptedName, m_name.commonName});
    NamePainter(m_theme).paint(painter, QRectF(padding, 0, nameWidth() - 2 * padding, height()), runs);
}

void PosedRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const RowPainter row(m_theme);
    row.background(painter, rect(), m_look);
    if (m_row == RowState::loading)
        row.placeholder(painter, {QRect(0, 0, nameWidth(), height())});
    else if (m_row == RowState::failed)
        row.failure(painter, rect(), u"Could not load rows 200 to 399"_s, u"Try again"_s);
    else
        paintCells(painter);
    row.edges(painter, rect(), m_look);
    painter.setFont(m_theme.font(theme::TypeRole::small));
    painter.setPen(m_theme.color(ColorRole::textSecondary));
    painter.drawText(rect().adjusted(nameWidth() + padding, 0, -padding, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     m_state);
}

} // namespace bloomzy::gallery
