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

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    theme::paintIcon(painter, rect(), m_icon, m_theme.color(isEnabled() ? m_color : theme::ColorRole::textDisabled));
}

} // namespace bloomzy::widgets
