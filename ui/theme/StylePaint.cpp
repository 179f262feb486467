#include "ui/theme/StylePaint.h"

#include <QtCore/QTimer>

#include <algorithm>

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

// Many faint layers add up to a smooth edge; the sum of their shares is what the token asks for.
void shadow(QPainter& painter, const QRectF& plate, double radius, int reach, const QColor& color)
{
    QColor layer = color;
    layer.setAlphaF(color.alphaF() * 2 / reach);
    const double fall = reach / 4.0;
    for (int i = 1; i <= reach; ++i) {
        const double spread = i - fall;
        box(painter, plate.adjusted(-spread, -spread + fall, spread, spread + fall), radius + std::max(0.0, spread),
            layer);
    }
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
