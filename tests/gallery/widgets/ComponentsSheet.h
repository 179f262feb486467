#pragma once

#include "ui/theme/Theme.h"

class QWidget;

namespace bloomzy::gallery {

/// The part of design picture 10a that widgets paint: status, rows of a table, botanical names, contrast, chart lines.
QWidget* makeComponentsSheet(const theme::Theme& theme);

} // namespace bloomzy::gallery
