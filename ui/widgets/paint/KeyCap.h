#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QStringList>
#include <QtGui/QKeySequence>

class QPainter;

namespace bloomzy::widgets {

/// Of the caps of `keys` beside each other: [Ctrl] [S]. Pixels.
qreal keyCapsWidth(const theme::Theme& theme, const QStringList& keys);

/// Paints them from `from` on to the right, in the middle of `height` pixels. Returns their width.
qreal paintKeyCaps(QPainter& painter, const theme::Theme& theme, const QPointF& from, qreal height,
                   const QStringList& keys);

/// "Ctrl+Shift+R" → {"Ctrl", "Shift", "R"}, as the system writes keys.
QStringList keyNames(const QKeySequence& sequence);

} // namespace bloomzy::widgets
