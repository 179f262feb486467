#include "ui/theme/CheckPainter.h"

#include "ui/theme/StylePaint.h"

#include <QtWidgets/QCheckBox>

#include <algorithm>

namespace bloomzy::theme {
namespace {

using namespace paint;

QRectF squareIn(const QRect& rect)
{
    const int side = std::min(rect.width(), rect.height());
    const int x = rect.x() + (rect.width() - side) / 2;
    const int y = rect.y() + (rect.height() - side) / 2;
    return QRectF(x, y, side, side);
}

// Heavier than the icon of the same shape, which would be thin on the filled plate.
void paintMark(QPainter& painter, const QRectF& square, bool partial, const QColor& color)
{
    const auto at = [&](double x, double y) {
        return QPointF(square.x() + x * square.width() / 16, square.y() + y * square.height() / 16);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, square.width() / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partial)
        painter.drawLine(at(5, 8), at(11, 8));
    else
        painter.drawPolyline(QPolygonF{at(4.5, 8.2), at(7, 10.7), at(11.5, 5.8)});
    painter.restore();
}

} // namespace

bool CheckPainter::isSwitch(const QWidget* widget)
{
    return qobject_cast<const QCheckBox*>(widget) && widget->property("switch").toBool();
}

void CheckPainter::paintCheck(QPainter& painter, const QStyleOption& option) const
{
    const QRectF square = squareIn(option.rect);
    const int radius = m_theme.px(Radius::sm);
    const bool partial = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (!partial && !has(option, QStyle::State_On)) {
        const bool hover = enabled && has(option, QStyle::State_MouseOver);
        box(painter, square, radius,
            m_theme.color(!enabled ? ColorRole::bgInset
                          : hover  ? ColorRole::bgHover
                                   : ColorRole::bgSurface),
            m_theme.color(enabled ? ColorRole::borderStrong : ColorRole::borderDefault));
        return;
    }
    box(painter, square, radius, m_theme.color(enabled ? ColorRole::accent : ColorRole::bgPressed));
    paintMark(painter, square, partial, m_theme.color(enabled ? ColorRole::textOnAccent : ColorRole::textMuted));
}

void CheckPainter::paintRadio(QPainter& painter, const QStyleOption& option) const
{
    const QRectF square = squareIn(option.rect);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (!has(option, QStyle::State_On)) {
        box(painter, square, square.width() / 2, m_theme.color(enabled ? ColorRole::bgSurface : ColorRole::bgInset),
            m_theme.color(enabled ? ColorRole::borderStrong : ColorRole::borderDefault));
        return;
    }
    box(painter, square, square.width() / 2, m_theme.color(enabled ? ColorRole::accent : ColorRole::bgPressed));
    const double inset = (square.width() - 6) / 2;
    box(painter, square.adjusted(inset, inset, -inset, -inset), 3,
        m_theme.color(enabled ? ColorRole::textOnAccent : ColorRole::textMuted));
}

void CheckPainter::paintSwitch(QPainter& painter, const QStyleOption& option) const
{
    const QRectF track = option.rect;
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    const double radius = track.height() / 2;
    if (on)
        box(painter, track, radius, m_theme.color(enabled ? ColorRole::accent : ColorRole::bgPressed));
    else
        box(painter, track, radius, m_theme.color(ColorRole::bgInset),
            m_theme.color(enabled ? ColorRole::borderStrong : ColorRole::borderDefault));
    const double knob = track.height() - 6;
    const double x = on ? track.right() - 3 - knob : track.left() + 3;
    box(painter, {x, track.top() + 3, knob, knob}, knob / 2,
        m_theme.color(!enabled ? ColorRole::textDisabled
                      : on     ? ColorRole::textOnAccent
                               : ColorRole::neutralSolid));
}

} // namespace bloomzy::theme
