#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/timeline/Timeline.h"

#include <QtCore/QRectF>
#include <QtCore/QTimeZone>

class QPainter;

namespace bloomzy::widgets {

/// Where a histogram stands and what is chosen of it; pixels.
struct HistogramLook
{
    QRectF plot;
    std::optional<Brush> brush;
    int hovered = -1; ///< a piece
    QTimeZone zone = QTimeZone::utc();
};

/// Paints stacked bars with their axis of time and the brush over them.
class HistogramPainter
{
public:
    static constexpr int handleWidth = 7;
    static constexpr int handleHeight = 20;

    explicit HistogramPainter(const theme::Theme& theme)
        : m_theme(theme)
    {
    }

    void paint(QPainter& painter, const Timeline& timeline, const HistogramLook& look) const;
    /// Left edge of a piece; also of the one behind the last.
    [[nodiscard]] static qreal edgeOf(int piece, const Timeline& timeline, const QRectF& plot);
    [[nodiscard]] static QRectF handleAt(qreal edge, const QRectF& plot);

private:
    void paintBars(QPainter& painter, const Timeline& timeline, const HistogramLook& look) const;
    void paintAxis(QPainter& painter, const Timeline& timeline, const HistogramLook& look) const;
    void paintBrush(QPainter& painter, const Timeline& timeline, const HistogramLook& look) const;

    const theme::Theme& m_theme;
};

/// The colours of success, denied and error, in this order.
[[nodiscard]] std::vector<theme::ColorRole> outcomeColors();

} // namespace bloomzy::widgets
