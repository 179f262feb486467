#pragma once

#include "ui/theme/Theme.h"

class QPainter;

namespace bloomzy::widgets {

/// The ring is for people who use the keyboard, not for clicks.
inline bool isKeyboardReason(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

/// The 2 px focus ring along the inside of `rect`.
void paintFocusRing(QPainter& painter, const theme::Theme& theme, const QRectF& rect, qreal radius);

} // namespace bloomzy::widgets
