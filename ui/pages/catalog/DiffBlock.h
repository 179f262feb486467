#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace bloomzy::catalog_page {

/// What changed in one field: its label, the value before with a minus, the one after with a plus.
class DiffBlock : public QWidget
{
    Q_OBJECT

public:
    /// Empty texts stand for "empty".
    DiffBlock(const theme::Theme& theme, const QString& label, const QString& before, const QString& after,
              QWidget* parent = nullptr);

    /// Adds the button that takes this change back; `reason`: why it cannot be used now.
    void addTakeBack(const QString& reason);

Q_SIGNALS:
    void takeBackRequested();

private:
    const theme::Theme& m_theme;
    QString m_label;
    QHBoxLayout* m_head;
};

} // namespace bloomzy::catalog_page
