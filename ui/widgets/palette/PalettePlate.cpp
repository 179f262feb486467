#include "ui/widgets/palette/PalettePlate.h"

#include "ui/theme/Compositor.h"
#include "ui/theme/StylePaint.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {

using theme::ColorRole;

namespace {

constexpr int fromTop = 104;
constexpr int shadowReach = 24;

} // namespace

PalettePlate::PalettePlate(const theme::Theme& theme, QWidget* window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_theme(theme)
{
    if (theme::hasCompositor()) {
        setAttribute(Qt::WA_TranslucentBackground);
        m_reach = shadowReach;
    }
}

void PalettePlate::setVisible(bool visible)
{
    if (visible)
        place();
    QDialog::setVisible(visible);
}

/// Before it is shown: a window manager takes a later wish for its own business.
void PalettePlate::place()
{
    adjustSize();
    const QWidget* window = parentWidget();
    const int left = (window->width() - width()) / 2;
    move(window->mapToGlobal(QPoint(left, fromTop - m_reach)));
}

void PalettePlate::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect plate = rect().adjusted(m_reach, m_reach, -m_reach, -m_reach);
    const int radius = m_reach > 0 ? m_theme.px(theme::Radius::lg) : 0;
    if (m_reach > 0)
        theme::paint::shadow(painter, plate, radius, m_reach, m_theme.color(ColorRole::shadow));
    theme::paint::box(painter, plate, radius, m_theme.color(ColorRole::bgRaised),
                      m_theme.color(ColorRole::borderDefault));
}

} // namespace bloomzy::widgets
