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

    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    theme::IconName m_icon;
    int m_size;
    theme::ColorRole m_color;
};

} // namespace bloomzy::widgets
