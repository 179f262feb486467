#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::gallery {

/// How a series of a chart is told from the others: hue, dash and marker.
class ChartLine : public QWidget
{
    Q_OBJECT

public:
    /// `series` from 0 to 4.
    ChartLine(const theme::Theme& theme, int series, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    int m_series;
};

} // namespace bloomzy::gallery
