#include "ui/widgets/paint/Focus.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {

void paintFocusRing(QPainter& painter, const theme::Theme& theme, const QRectF& rect, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(theme::ColorRole::focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

} // namespace bloomzy::widgets
