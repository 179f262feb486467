#include "ui/widgets/paint/Shadow.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {

void paintShadow(QPainter& painter, const theme::Theme& theme, const QRectF& plate, qreal radius, int reach)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor ink = theme.color(theme::ColorRole::shadow);
    // Layers add up: the innermost ones lie under all the others.
    ink.setAlphaF(ink.alphaF() / float(reach) * 0.9F);
    painter.setBrush(ink);
    for (int i = 0; i < reach; ++i)
        painter.drawRoundedRect(plate.adjusted(-i, -i + reach / 3.0, i, i - reach / 6.0)
                                    .intersected(plate.adjusted(-reach, -reach, reach, reach)),
                                radius + i, radius + i);
    painter.restore();
}

} // namespace bloomzy::widgets
