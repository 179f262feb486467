#pragma once

#include "ui/theme/Roles.h"

#include <QtCore/QList>
#include <QtGui/QColor>
#include <QtGui/QPalette>

#include <optional>

namespace bloomzy::theme {

/// WCAG 2.x: 1 to 21, for opaque colours in either order.
double contrastRatio(const QColor& one, const QColor& other);

/// A colour for each ColorRole, for people who ask for more contrast: text and borders in the one colour of the
/// system's palette, grounds in the other, what is chosen in its highlight. A palette whose text has less than 7 : 1,
/// or that is not `dark` as wanted, is replaced by black and white; a highlight that is hard to see by the colour of
/// the text. Without `dark` either is right.
QList<QColor> highContrastColors(const QPalette& system, std::optional<bool> dark);

/// The palette of the application that goes with them.
QPalette highContrastPalette(const QList<QColor>& colors);

} // namespace bloomzy::theme
