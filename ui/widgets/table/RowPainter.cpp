#include "ui/widgets/table/RowPainter.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int padding = 12;
constexpr int icon = 14;
constexpr int bar = 3;

QFont linkFont(const theme::Theme& theme)
{
    QFont font = theme.font(TypeRole::body);
    font.setWeight(QFont::Medium);
    return font;
}

ColorRole backgroundRole(const RowLook& look)
{
    if (look.selected)
        return look.activeWindow ? ColorRole::bgSelected : ColorRole::bgSelectedInactive;
    if (look.checked)
        return ColorRole::accentTint;
    return look.hovered ? ColorRole::bgHover : ColorRole::bgSurface;
}

} // namespace

void RowPainter::background(QPainter& painter, const QRect& row, const RowLook& look) const
{
    painter.fillRect(row, m_theme.color(backgroundRole(look)));
}

void RowPainter::edges(QPainter& painter, const QRect& row, const RowLook& look) const
{
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.color(ColorRole::grid));
    if (look.selected && look.activeWindow)
        painter.fillRect(QRect(row.left(), row.top(), bar, row.height() - 1), m_theme.color(ColorRole::accent));
    if (!look.keyboardFocus)
        return;
    const int line = m_theme.focusWidth() - 1;
    for (const int top : {row.top(), row.bottom() + 1 - line})
        painter.fillRect(QRect(row.left(), top, row.width(), line), m_theme.color(ColorRole::focus));
}

void RowPainter::placeholder(QPainter& painter, const QList<QRect>& columns) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::bgPressed));
    for (const QRect& cell : columns) {
        const int width = std::min(std::max(16, cell.width() * 3 / 5), cell.width() - 2 * padding);
        if (width > 0)
            painter.drawRoundedRect(QRectF(cell.left() + padding, cell.center().y() - 4, width, 9), 3, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QRect RowPainter::retryRect(const QRect& row, const QString& message, const QString& retry) const
{
    const int before = padding + icon + 4 + QFontMetrics(m_theme.font(TypeRole::body)).horizontalAdvance(message) + 16;
    return {row.left() + before, row.top(), QFontMetrics(linkFont(m_theme)).horizontalAdvance(retry) + 8, row.height()};
}

void RowPainter::failure(QPainter& painter, const QRect& row, const QString& message, const QString& retry) const
{
    const QColor ink = m_theme.color(ColorRole::dangerFg);
    theme::paintIcon(painter, QRectF(row.left() + padding, row.center().y() - icon / 2, icon, icon),
                     theme::IconName::statusDanger, ink);
    painter.setFont(m_theme.font(TypeRole::body));
    painter.setPen(ink);
    painter.drawText(row.adjusted(padding + icon + 4, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, message);
    painter.setFont(linkFont(m_theme));
    painter.setPen(m_theme.color(ColorRole::accentText));
    painter.drawText(retryRect(row, message, retry), Qt::AlignVCenter | Qt::TextSingleLine, retry);
}

} // namespace bloomzy::widgets
