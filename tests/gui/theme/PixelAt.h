#pragma once

#include <QWidget>

namespace bloomzy::test {

/// The colour that a widget paints at a point of itself.
inline QColor pixelAt(const QWidget& widget, QPoint point)
{
    return const_cast<QWidget&>(widget).grab().toImage().pixelColor(point);
}

} // namespace bloomzy::test
