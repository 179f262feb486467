#include "ui/widgets/paint/Dot.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {

Dot::Dot(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(8, 8);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Dot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(theme::ColorRole::accent));
    painter.drawEllipse(QRectF(1, 1, 6, 6));
}

} // namespace bloomzy::widgets
