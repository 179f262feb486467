#pragma once

#include <QtCore/QList>

class QWidget;

namespace bloomzy::widgets {

/// Moves the focus to the next (`step` 1) or previous (-1) of the panes, from the one that has it; hidden panes and
/// those with nothing to focus are passed over.
void cyclePanes(const QList<QWidget*>& panes, int step);

} // namespace bloomzy::widgets
