#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QDialog>

namespace bloomzy::widgets {

/// A dialog without a frame of the system's, in the middle of the upper part of its window: a plate with a border, and
/// with a shadow where a compositor blends it.
class PalettePlate : public QDialog
{
    Q_OBJECT

public:
    PalettePlate(const theme::Theme& theme, QWidget* window);

protected:
    const theme::Theme& theme() const { return m_theme; }
    /// Pixels around the plate for its shadow; the border is another one.
    int reach() const { return m_reach; }

    void paintEvent(QPaintEvent* event) override;
    void setVisible(bool visible) override;

private:
    void place();

    const theme::Theme& m_theme;
    int m_reach = 0;
};

} // namespace bloomzy::widgets
