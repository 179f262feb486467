#include "ui/widgets/timeline/Histogram.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/timeline/BrushKeys.h"
#include "ui/widgets/timeline/TimeTicks.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleOptionFocusRect>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

namespace bloomzy::widgets {

namespace {

constexpr int margin = 4; // for a handle at an end, and for the focus
constexpr int plotHeight = 58;
constexpr int reach = 7; // pixels around an edge

} // namespace

Histogram::Histogram(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

QRectF Histogram::plot() const
{
    const int axis = m_theme.lineHeight(theme::TypeRole::caption) + 6;
    return QRectF(rect()).adjusted(margin, margin, -margin, -axis);
}

QSize Histogram::sizeHint() const
{
    return {600, margin + plotHeight + m_theme.lineHeight(theme::TypeRole::caption) + 6};
}

QSize Histogram::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void Histogram::setTimeline(const Timeline& timeline)
{
    if (timeline == m_timeline)
        return;
    const bool samePieces =
        timeline.start == m_timeline.start && timeline.step == m_timeline.step && timeline.size() == m_timeline.size();
    m_timeline = timeline;
    if (samePieces && m_grip != Grip::none) // a hand is on it: only the counts are others
        return update();
    giveUpDrag();
    m_brush = m_wanted ? Brush::of(*m_wanted, m_timeline) : std::nullopt;
    m_hovered = -1;
    describe();
    update();
}

void Histogram::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    describe();
    update();
}

std::optional<TimeRange> Histogram::range() const
{
    return m_wanted;
}

void Histogram::setRange(const std::optional<TimeRange>& range)
{
    giveUpDrag();
    m_wanted = range;
    m_brush = range ? Brush::of(*range, m_timeline) : std::nullopt;
    describe();
    update();
}

void Histogram::clear()
{
    if (!m_wanted)
        return;
    put({});
    Q_EMIT rangeChanged();
}

OutcomeCounts Histogram::counts() const
{
    return m_brush ? m_timeline.sum(m_brush->first, m_brush->last) : m_timeline.sum(0, m_timeline.size());
}

void Histogram::put(const std::optional<Brush>& brush)
{
    m_brush = brush;
    m_wanted = brush ? std::optional(brush->rangeIn(m_timeline)) : std::nullopt;
    describe();
    update();
    Q_EMIT rangeChanging();
}

int Histogram::pieceAt(qreal x) const
{
    const QRectF area = plot();
    if (m_timeline.pieces.empty() || x < area.left() || x >= area.right())
        return -1;
    return std::min(m_timeline.size() - 1, int((x - area.left()) / area.width() * m_timeline.size()));
}

int Histogram::edgeAt(qreal x) const
{
    const QRectF area = plot();
    const qreal share = (x - area.left()) / std::max(1.0, area.width());
    return std::clamp(int(std::lround(share * m_timeline.size())), 0, m_timeline.size());
}

Histogram::Grip Histogram::gripAt(const QPointF& at) const
{
    if (m_timeline.pieces.empty())
        return Grip::none;
    if (m_brush) {
        const qreal first = HistogramPainter::edgeOf(m_brush->first, m_timeline, plot());
        const qreal last = HistogramPainter::edgeOf(m_brush->last, m_timeline, plot());
        // Of a narrow brush the nearer end.
        const qreal toFirst = std::abs(at.x() - first);
        const qreal toLast = std::abs(at.x() - last);
        if (std::min(toFirst, toLast) <= reach)
            return toFirst < toLast ? Grip::first : Grip::last;
        if (at.x() > first && at.x() < last)
            return Grip::whole;
    }
    return Grip::making;
}

void Histogram::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_before = m_brush;
    m_grip = gripAt(event->position());
    m_pressed = event->position().x();
    m_from = edgeAt(m_pressed);
    m_moved = false;
}

void Histogram::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip != Grip::none && event->buttons().testFlag(Qt::LeftButton)) {
        const bool far = std::abs(event->position().x() - m_pressed) >= QApplication::startDragDistance() / 2.0;
        if (m_moved || far)
            drag(event->position().x());
        return;
    }
    const Grip grip = gripAt(event->position());
    const bool onEnd = grip == Grip::first || grip == Grip::last;
    setCursor(onEnd ? Qt::SizeHorCursor : grip == Grip::whole ? Qt::OpenHandCursor : Qt::CrossCursor);
    m_hovered = pieceAt(event->position().x());
    update();
}

void Histogram::drag(qreal x)
{
    m_moved = true;
    const int edge = edgeAt(x);
    const int size = m_timeline.size();
    std::optional<Brush> brush = m_brush;
    if (m_grip == Grip::making)
        brush = Brush::between(m_from, edge, size);
    else if (m_grip == Grip::first)
        brush = m_before->withFirst(edge, size);
    else if (m_grip == Grip::last)
        brush = m_before->withLast(edge, size);
    else
        brush = m_before->movedBy(edge - m_from, size);
    if (brush != m_brush)
        put(brush);
}

void Histogram::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_grip == Grip::none)
        return;
    const Grip grip = std::exchange(m_grip, Grip::none);
    if (m_moved) {
        if (m_brush != m_before)
            Q_EMIT rangeChanged();
    } else if (grip == Grip::making) {
        clear();
    }
}

void Histogram::giveUpDrag()
{
    m_grip = Grip::none;
}

void Histogram::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

bool Histogram::press(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape && m_grip != Grip::none) {
        giveUpDrag();
        put(m_before);
        return true;
    }
    if (event.key() == Qt::Key_0) {
        clear();
        return true;
    }
    const std::optional<Brush> brush = brushAfter(event, m_brush, m_timeline.size());
    if (brush && brush != m_brush) {
        put(brush);
        Q_EMIT rangeChanged();
    }
    return brush.has_value();
}

void Histogram::keyPressEvent(QKeyEvent* event)
{
    if (!press(*event))
        QWidget::keyPressEvent(event);
}

QString Histogram::textOf(const OutcomeCounts& counts)
{
    return tr("%1 succeeded, %2 denied, %3 failed")
        .arg(theme::formatNumber(counts.success), theme::formatNumber(counts.denied),
             theme::formatNumber(counts.failure));
}

QString Histogram::textOf(int piece) const
{
    const TimeRange range = Brush{piece, piece + 1}.rangeIn(m_timeline);
    return tr("%1 to %2", "times").arg(timeText(range.from, m_zone), timeText(range.to, m_zone)) + u'\n' +
           textOf(m_timeline.pieces[std::size_t(piece)]);
}

void Histogram::describe()
{
    setAccessibleName(tr("Events over time"));
    if (m_timeline.pieces.empty())
        return setAccessibleDescription(tr("There are no events."));
    const TimeRange range = m_brush ? m_brush->rangeIn(m_timeline) : m_timeline.range();
    const QString span = tr("%1 to %2", "times").arg(timeText(range.from, m_zone), timeText(range.to, m_zone));
    const QString counts = textOf(this->counts());
    setAccessibleDescription(m_brush ? tr("Chosen: %1. %2.", "span, counts").arg(span, counts)
                                     : tr("All: %1. %2.", "span, counts").arg(span, counts));
}

bool Histogram::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int piece = pieceAt(help->pos().x());
        QToolTip::showText(help->globalPos(), piece < 0 ? QString() : textOf(piece), this);
        return true;
    }
    return QWidget::event(event);
}

void Histogram::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void Histogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    HistogramPainter(m_theme).paint(painter, m_timeline, {plot(), m_brush, m_hovered, m_zone});
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = rect();
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

} // namespace bloomzy::widgets
