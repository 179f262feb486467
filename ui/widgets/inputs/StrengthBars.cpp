#include "ui/widgets/inputs/StrengthBars.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace bloomzy::widgets {

using theme::ColorRole;

StrengthBars::StrengthBars(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void StrengthBars::setFilled(int bars)
{
    m_filled = std::clamp(bars, 0, most);
    update();
}

ColorRole StrengthBars::color() const
{
    return m_filled <= 1 ? ColorRole::dangerSolid : m_filled == 2 ? ColorRole::warnSolid : ColorRole::okSolid;
}

ColorRole StrengthBars::textColor() const
{
    return m_filled <= 1 ? ColorRole::dangerFg : m_filled == 2 ? ColorRole::warnFg : ColorRole::okFg;
}

void StrengthBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr qreal gap = 3;
    const qreal each = (width() - gap * (most - 1)) / most;
    for (int i = 0; i < most; ++i) {
        painter.setBrush(m_theme.color(i < m_filled ? color() : ColorRole::bgPressed));
        painter.drawRoundedRect(QRectF(i * (each + gap), 0, each, height()), 2, 2);
    }
}

} // namespace bloomzy::widgets
