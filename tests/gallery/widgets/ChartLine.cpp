#include "tests/gallery/widgets/ChartLine.h"

#include <QtGui/QPainter>

namespace bloomzy::gallery {

ChartLine::ChartLine(const theme::Theme& theme, int series, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_series(series)
{
    setFixedSize(120, 14);
}

void ChartLine::paintEvent(QPaintEvent*)
{
    static const QList<QList<qreal>> dashes{{}, {4, 2}, {1.5, 2.5}, {5, 2, 1.5, 2}, {1, 3}};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_theme.color(theme::ColorRole(int(theme::ColorRole::chart1) + m_series));
    QPen pen(color, 1.6);
    if (!dashes.at(m_series).isEmpty())
        pen.setDashPattern(dashes.at(m_series));
    painter.setPen(pen);
    const QPointF middle = QRectF(rect()).center();
    painter.drawLine(QPointF(0, middle.y()), QPointF(width(), middle.y()));
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(color);
    painter.translate(middle);
    if (m_series == 0)
        painter.drawEllipse(QPointF(), 3, 3);
    else if (m_series == 1)
        painter.drawRect(QRectF(-3, -3, 6, 6));
    else if (m_series == 2)
        painter.drawPolygon(QPolygonF{{-4, 3}, {0, -4}, {4, 3}});
    else if (m_series == 3)
        painter.drawPolygon(QPolygonF{{-4, 0}, {0, -4}, {4, 0}, {0, 4}});
    else
        painter.drawLines({QLineF(-3, -3, 3, 3), QLineF(-3, 3, 3, -3)});
}

} // namespace bloomzy::gallery
