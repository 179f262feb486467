#include "ui/theme/StylePaint.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <utility>

namespace bloomzy::theme::paint {

void box(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border, double width)
{
    const bool edged = border.isValid() && width > 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edged ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double half = edged ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

// Faint layers, each a pixel smaller, add up to the S-curve of a blurred edge. Each adds what the curve lacks in whole
// steps of the 8 bits that a pixel has; rounding every layer by itself would lose the tail.
void shadow(QPainter& painter, const QRectF& plate, double radius, int reach, const QColor& color)
{
    const int fall = reach / 4;
    const int blur = reach - fall;
    int painted = 0;
    for (int spread = blur; spread > -blur; --spread) {
        const double out = double(spread) / blur;
        const double share = out > 0 ? (1 - out) * (1 - out) / 2 : 1 - (1 + out) * (1 + out) / 2;
        const int wanted = qRound(color.alpha() * share);
        if (wanted == painted)
            continue;
        QColor layer = color;
        layer.setAlpha(wanted - std::exchange(painted, wanted));
        box(painter, plate.adjusted(-spread, fall - spread, spread, fall + spread), radius + std::max(0, spread),
            layer);
    }
}

QColor chosenBorder(const Theme& theme)
{
    return theme.isHighContrast() ? theme.color(ColorRole::focus) : QColor();
}

QFont weighted(const Theme& theme, const QWidget* widget, QFont::Weight weight)
{
    QFont font = widget ? widget->font() : theme.font(TypeRole::body);
    font.setWeight(weight);
    return font;
}

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QString property(const QWidget* widget, const char* name)
{
    return widget ? widget->property(name).toString() : QString();
}

QRect atLeft(const QRect& rect, int size, int inset)
{
    return {rect.left() + inset, rect.top() + (rect.height() - size) / 2, size, size};
}

QRect atRight(const QRect& rect, int size, int inset)
{
    return {rect.right() + 1 - inset - size, rect.top() + (rect.height() - size) / 2, size, size};
}

void paintAgainSoon(const QWidget* widget)
{
    if (auto* target = const_cast<QWidget*>(widget))
        QTimer::singleShot(33, target, qOverload<>(&QWidget::update));
}

} // namespace bloomzy::theme::paint
