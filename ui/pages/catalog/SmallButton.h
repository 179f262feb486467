#pragma once

#include "ui/theme/Theme.h"

class QPushButton;

namespace bloomzy::catalog_page {

/// Below a list or a text, with an icon; whoever makes it gives it a parent and its words.
[[nodiscard]] QPushButton* smallButton(const theme::Theme& theme, theme::IconName icon);

} // namespace bloomzy::catalog_page
