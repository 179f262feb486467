#include "ui/theme/SurfacePainter.h"

#include "ui/theme/StylePaint.h"

#include <QtWidgets/QMenu>

#include <algorithm>

namespace bloomzy::theme {

using namespace paint;

void SurfacePainter::paintBar(QPainter& painter, const QRect& rect, ColorRole fill, bool lineBelow) const
{
    painter.fillRect(rect, m_theme.color(fill));
    const int y = lineBelow ? rect.bottom() : rect.top();
    painter.fillRect(QRect(rect.left(), y, rect.width(), 1), m_theme.color(ColorRole::borderDefault));
}

void SurfacePainter::paintFrame(QPainter& painter, const QRect& rect, const QWidget* widget) const
{
    if (qobject_cast<const QMenu*>(widget))
        return; // its panel has the border
    const bool popup = widget && widget->isWindow();
    box(painter, rect, popup ? 0 : m_theme.px(Radius::xs), {}, m_theme.color(ColorRole::borderDefault));
}

void SurfacePainter::paintRow(QPainter& painter, const QStyleOption& option, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(&option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    const bool active =
        has(option, QStyle::State_Active) && (!widget || widget->isActiveWindow() || !widget->isVisible());
    if (has(option, QStyle::State_Selected))
        box(painter, option.rect, 0, m_theme.color(active ? ColorRole::bgSelected : ColorRole::bgSelectedInactive),
            chosenBorder(m_theme), 2);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, m_theme.color(ColorRole::bgHover));
}

void SurfacePainter::paintArrow(QPainter& painter, const QStyleOption& option, IconName name) const
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const int size = std::min({14, option.rect.width(), option.rect.height()});
    const QRect place(option.rect.center().x() - size / 2, option.rect.center().y() - size / 2, size, size);
    paintIcon(painter, place, name, m_theme.color(enabled ? ColorRole::textSecondary : ColorRole::textDisabled));
}

} // namespace bloomzy::theme
