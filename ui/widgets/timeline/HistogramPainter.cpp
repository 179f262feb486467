#include "ui/widgets/timeline/HistogramPainter.h"

#include "ui/widgets/timeline/TimeTicks.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr qreal faded = 0.38;
constexpr qreal headroom = 6; // above the highest bar
constexpr int tickRoom = 96;  // for the words of a tick

} // namespace

std::vector<ColorRole> outcomeColors()
{
    return {ColorRole::chart7, ColorRole::chart5, ColorRole::chart2};
}

qreal HistogramPainter::edgeOf(int piece, const Timeline& timeline, const QRectF& plot)
{
    return plot.left() + plot.width() * piece / std::max(1, timeline.size());
}

QRectF HistogramPainter::handleAt(qreal edge, const QRectF& plot)
{
    return {edge - handleWidth / 2.0, plot.center().y() - handleHeight / 2.0, handleWidth, handleHeight};
}

void HistogramPainter::paint(QPainter& painter, const Timeline& timeline, const HistogramLook& look) const
{
    const QRectF& plot = look.plot;
    if (look.brush) {
        const qreal left = edgeOf(look.brush->first, timeline, plot);
        const qreal right = edgeOf(look.brush->last, timeline, plot);
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), m_theme.color(ColorRole::accentTint));
    }
    paintBars(painter, timeline, look);
    painter.setPen(m_theme.color(ColorRole::borderDefault));
    painter.drawLine(QPointF(plot.left(), plot.bottom() + 0.5), QPointF(plot.right(), plot.bottom() + 0.5));
    paintAxis(painter, timeline, look);
    if (look.brush)
        paintBrush(painter, timeline, look);
}

void HistogramPainter::paintBars(QPainter& painter, const Timeline& timeline, const HistogramLook& look) const
{
    const qint64 highest = timeline.highest();
    if (highest == 0)
        return;
    const std::vector<ColorRole> colors = outcomeColors();
    const qreal room = look.plot.height() - headroom;
    for (int piece = 0; piece < timeline.size(); ++piece) {
        const OutcomeCounts& counts = timeline.pieces[std::size_t(piece)];
        const qreal left = std::round(edgeOf(piece, timeline, look.plot));
        const qreal right = std::round(edgeOf(piece + 1, timeline, look.plot));
        const bool chosen = !look.brush || (piece >= look.brush->first && piece < look.brush->last);
        painter.setOpacity(chosen || piece == look.hovered ? 1 : faded);
        qreal foot = look.plot.bottom();
        const qint64 values[] = {counts.success, counts.denied, counts.failure};
        for (std::size_t i = 0; i < std::size(values); ++i) {
            if (values[i] == 0)
                continue;
            // What is rare stays visible beside what is not.
            const qreal height = std::max(2.0, std::round(room * qreal(values[i]) / qreal(highest)));
            painter.fillRect(QRectF(left, foot - height, std::max(1.0, right - left - 1), height),
                             m_theme.color(colors[i]));
            foot -= height;
        }
    }
    painter.setOpacity(1);
}

void HistogramPainter::paintAxis(QPainter& painter, const Timeline& timeline, const HistogramLook& look) const
{
    if (timeline.step <= 0)
        return;
    painter.setFont(m_theme.font(TypeRole::caption));
    painter.setPen(m_theme.color(ColorRole::textMuted));
    const TimeRange all = timeline.range();
    const QFontMetricsF metrics(painter.font());
    qreal free = look.plot.left();
    for (const TimeTick& tick : timeTicks(all, look.zone, std::max(1, int(look.plot.width() / tickRoom)))) {
        const qreal at = look.plot.left() +
                         look.plot.width() * qreal(tick.at - all.from) / qreal(std::max<qint64>(1, all.to - all.from));
        const qreal width = metrics.horizontalAdvance(tick.text);
        if (at < free || at + width > look.plot.right())
            continue;
        painter.drawText(QPointF(at, look.plot.bottom() + 4 + metrics.ascent()), tick.text);
        free = at + width + 8;
    }
}

void HistogramPainter::paintBrush(QPainter& painter, const Timeline& timeline, const HistogramLook& look) const
{
    const QRectF& plot = look.plot;
    const qreal left = std::round(edgeOf(look.brush->first, timeline, plot));
    const qreal right = std::round(edgeOf(look.brush->last, timeline, plot));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorRole::accent));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(left + 0.5, plot.top() + 0.5, right - left - 1, plot.height() - 1));
    for (const qreal edge : {left + 0.5, right - 0.5}) {
        const QRectF handle = handleAt(edge, plot);
        painter.setPen(m_theme.color(ColorRole::accent));
        painter.setBrush(m_theme.color(ColorRole::bgSurface));
        painter.drawRoundedRect(handle, 3, 3);
        painter.drawLine(QPointF(edge, handle.top() + 6), QPointF(edge, handle.bottom() - 6));
    }
}

} // namespace bloomzy::widgets
