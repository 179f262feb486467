#pragma once

#include "ui/theme/Theme.h"

class QWidget;

namespace bloomzy::gallery {

/// The cards of design picture 10b, with the fields of 10a.
QWidget* makeStatesSheet(const theme::Theme& theme);

} // namespace bloomzy::gallery
