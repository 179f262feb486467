#pragma once

#include "ui/theme/Theme.h"

class QPainter;
class QStyle;
class QStyleOption;
class QWidget;

namespace bloomzy::theme {

/// Between the widget and the ring around it.
inline constexpr int ringGap = 1;

/// Paints the ring of FocusRing's frame: around the mark of a check box or radio button, else around the whole widget.
void paintFocusFrame(QPainter& painter, const QStyleOption& option, const QWidget* frame, const Theme& theme,
                     const QStyle& style);

} // namespace bloomzy::theme
