#pragma once

#include "ui/theme/Theme.h"

class QVBoxLayout;
class QWidget;

namespace bloomzy::users_page {

/// A frame for rows with a line between them.
[[nodiscard]] QWidget* makeCard(QVBoxLayout*& rows);
/// Adds a row, below a line when there are some already.
void addRow(QVBoxLayout& rows, QWidget* row);
void clearRows(QVBoxLayout& rows);

/// Two lines beside what stands at the right: a name, and facts below it that wrap. `end` may be null; the row takes it
/// over.
[[nodiscard]] QWidget* makeRow(const theme::Theme& theme, const QString& name, const QString& facts,
                               QWidget* end = nullptr);

} // namespace bloomzy::users_page
