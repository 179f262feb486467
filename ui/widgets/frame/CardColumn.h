#pragma once

#include "ui/theme/Theme.h"

#include <initializer_list>

class QWidget;

namespace bloomzy::widgets {

/// Cards one below the other, no wider than reads well, that scroll when they do not fit.
[[nodiscard]] QWidget* cardColumn(const theme::Theme& theme, std::initializer_list<QWidget*> cards, QWidget* parent);

} // namespace bloomzy::widgets
