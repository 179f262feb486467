#pragma once

#include "ui/theme/Theme.h"

class QPainter;

namespace bloomzy::widgets {

/// A soft shadow that falls a little downwards from `plate`, within `reach` pixels around it.
void paintShadow(QPainter& painter, const theme::Theme& theme, const QRectF& plate, qreal radius, int reach);

} // namespace bloomzy::widgets
