#include "ui/pages/backups/SpaceBar.h"

#include "ui/pages/backups/DestinationTexts.h"
#include "ui/theme/Formats.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace bloomzy::backups_page {

using theme::ColorRole;

namespace {

constexpr int barHeight = 6;

ColorRole colorOf(const api::Destination& destination)
{
    if (destination.trouble && destination.trouble->problem == api::DestinationProblem::full)
        return ColorRole::dangerSolid;
    return DestinationTexts::isNearlyFull(destination) ? ColorRole::warnSolid : ColorRole::accent;
}

} // namespace

SpaceBar::SpaceBar(const theme::Theme& theme, const api::Destination& destination, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_color(colorOf(destination))
{
    setFixedHeight(barHeight);
    if (!destination.freeBytes || destination.totalBytes.value_or(0) <= 0)
        return;
    m_taken = 1 - std::clamp(double(*destination.freeBytes) / double(*destination.totalBytes), 0.0, 1.0);
    const QString text =
        tr("%1 of %2 are taken").arg(theme::formatPercent(m_taken), theme::formatBytes(*destination.totalBytes));
    setAccessibleName(text);
    setToolTip(text);
}

void SpaceBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = height() / 2.0;
    painter.setBrush(m_theme.color(ColorRole::borderSubtle));
    painter.drawRoundedRect(rect(), radius, radius);
    if (m_taken <= 0)
        return;
    painter.setBrush(m_theme.color(m_color));
    painter.drawRoundedRect(QRectF(0, 0, std::max<double>(height(), width() * m_taken), height()), radius, radius);
}

} // namespace bloomzy::backups_page
