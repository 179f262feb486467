#pragma once

#include "ui/pages/roles/RoleCell.h"
#include "ui/theme/Theme.h"

class QPainter;

namespace bloomzy::roles_page {

constexpr int cellSize = 18; ///< pixels

/// The sign of a cell, in the middle of `rect`: filled tick, with a ring when it is for some families, dashed tick when
/// it is inherited, red cross when it is denied (dashed when that is inherited), empty box, and a dot where there is no
/// such action.
void paintCell(QPainter& painter, const QRect& rect, const theme::Theme& theme, const RoleCell& cell);

} // namespace bloomzy::roles_page
