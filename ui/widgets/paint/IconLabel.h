#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// An icon that says nothing by itself (no accessible name): the words stand beside it.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const theme::Theme& theme, theme::IconName icon, int size = 16,
              theme::ColorRole color = theme::ColorRole::textSecondary, QWidget* parent = nullptr);

    void setIcon(theme::IconName icon, theme::ColorRole color);
    /// A tinted square of 64 px behind the icon, as on an empty page.
    void setPlate(bool plate);

    QSize sizeHint() const override { return size(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    theme::IconName m_icon;
    int m_size;
    theme::ColorRole m_color;
    bool m_plate = false;
};

} // namespace bloomzy::widgets
