#pragma once

#include "ui/theme/Theme.h"

class QAction;
class QWidget;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::backups_page {

/// The title of a card and at its right the quiet button of an action.
[[nodiscard]] QWidget* makeCardHead(const theme::Theme& theme, widgets::Label* title, QAction* action);

} // namespace bloomzy::backups_page
