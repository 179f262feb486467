#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::catalog_page {

/// What changed in one field: its label, the value before with a minus, the one after with a plus.
class DiffBlock : public QWidget
{
    Q_OBJECT

public:
    /// Empty texts stand for "empty".
    DiffBlock(const theme::Theme& theme, const QString& label, const QString& before, const QString& after,
              QWidget* parent = nullptr);
};

} // namespace bloomzy::catalog_page
