#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

namespace bloomzy::theme {

/// Scroll bars, progress bars, splitters, sliders and table headers.
class BarPainter
{
public:
    explicit BarPainter(const Theme& theme)
        : m_theme(theme)
    {
    }

    void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& thumb) const;
    /// The thumb or the groove; there are no arrow buttons.
    static QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part);

    void paintSlider(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle) const;
    void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option, const QWidget* widget) const;
    void paintSplitter(QPainter& painter, const QStyleOption& option) const;

    void paintHeaderSection(QPainter& painter, const QStyleOptionHeader& option) const;
    void paintHeaderLabel(QPainter& painter, const QStyleOptionHeader& option) const;
    QSize headerSize(const QStyleOptionHeader& option) const;

private:
    QFont headerFont() const;

    const Theme& m_theme;
};

} // namespace bloomzy::theme
