#pragma once

#include "ui/theme/Theme.h"

class QPainter;
class QRect;
class QStyleOption;
class QWidget;

namespace bloomzy::theme {

/// What lies below controls: the grounds of bars, frames and rows; and the arrows in between.
class SurfacePainter
{
public:
    explicit SurfacePainter(const Theme& theme)
        : m_theme(theme)
    {
    }

    /// A bar's ground with a line along one edge.
    void paintBar(QPainter& painter, const QRect& rect, ColorRole fill, bool lineBelow) const;
    /// A frame of no text area.
    void paintFrame(QPainter& painter, const QRect& rect, const QWidget* widget) const;
    void paintRow(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
    void paintArrow(QPainter& painter, const QStyleOption& option, IconName name) const;

private:
    const Theme& m_theme;
};

} // namespace bloomzy::theme
