#pragma once

class QTabBar;

/// What a tab shows beside its label; painted by BloomzyStyle, kept as the tab's data.
namespace bloomzy::theme {

/// A dot after the label of a tab with unsaved edits.
void setTabUnsaved(QTabBar& bar, int index, bool unsaved);
bool isTabUnsaved(const QTabBar& bar, int index);

/// A muted number after the label; negative shows none.
void setTabCount(QTabBar& bar, int index, int count);
int tabCount(const QTabBar& bar, int index);

} // namespace bloomzy::theme
