#include "ui/widgets/paint/IconLabel.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {

IconLabel::IconLabel(const theme::Theme& theme, theme::IconName icon, int size, theme::ColorRole color, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_size(size)
    , m_color(color)
{
    setFixedSize(size, size);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconLabel::setIcon(theme::IconName icon, theme::ColorRole color)
{
    m_icon = icon;
    m_color = color;
    update();
}

void IconLabel::setPlate(bool plate)
{
    m_plate = plate;
    setFixedSize(plate ? QSize(64, 64) : QSize(m_size, m_size));
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_plate) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.color(theme::ColorRole::accentBorder));
        painter.setBrush(m_theme.color(theme::ColorRole::accentTint));
        const int radius = m_theme.px(theme::Radius::lg);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    const QRectF box((width() - m_size) / 2, (height() - m_size) / 2, m_size, m_size);
    theme::paintIcon(painter, box, m_icon, m_theme.color(isEnabled() ? m_color : theme::ColorRole::textDisabled));
}

} // namespace bloomzy::widgets
