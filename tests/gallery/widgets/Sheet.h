#pragma once

#include "ui/theme/Theme.h"

class QVBoxLayout;
class QWidget;

namespace bloomzy::gallery {

/// A titled card in the column; its content goes into the layout.
QVBoxLayout* addCard(const theme::Theme& theme, QVBoxLayout* column, const QString& title);

} // namespace bloomzy::gallery
