#pragma once

#include "ui/widgets/timeline/HistogramPainter.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// Events over time as stacked bars, of which a brush chooses a span.
///
/// By mouse: a drag makes a brush, its handles move its ends, its middle moves it, a click beside it takes it away. By
/// keys: arrows move it, with Ctrl its start and with Shift its end; `[` `]` and Shift+`[` Shift+`]` do the same; Home
/// and End stretch it; 0 takes it away. Assistive technology hears the span and how much is in it.
class Histogram : public QWidget
{
    Q_OBJECT

public:
    explicit Histogram(const theme::Theme& theme, QWidget* parent = nullptr);

    /// A brush stays over the time that it was over, as far as that is there.
    void setTimeline(const Timeline& timeline);
    [[nodiscard]] const Timeline& timeline() const { return m_timeline; }
    void setZone(const QTimeZone& zone);

    /// What the brush is over; nothing for no brush.
    [[nodiscard]] std::optional<TimeRange> range() const;
    /// Does not emit rangeChanged().
    void setRange(const std::optional<TimeRange>& range);
    /// As a person does it.
    void clear();
    /// As when it is pressed here; false when it is none of its keys.
    bool press(const QKeyEvent& event);
    /// In the brush, or in all.
    [[nodiscard]] OutcomeCounts counts() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By a person: also while a handle is on its way.
    void rangeChanging();
    /// By a person, who is done with it for now.
    void rangeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Grip { none, making, first, last, whole };

    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int pieceAt(qreal x) const;
    [[nodiscard]] int edgeAt(qreal x) const;
    [[nodiscard]] Grip gripAt(const QPointF& at) const;
    [[nodiscard]] QString textOf(int piece) const;
    [[nodiscard]] static QString textOf(const OutcomeCounts& counts);
    void put(const std::optional<Brush>& brush);
    void drag(qreal x);
    void giveUpDrag();
    void describe();

    const theme::Theme& m_theme;
    Timeline m_timeline;
    QTimeZone m_zone = QTimeZone::utc();
    std::optional<Brush> m_brush;
    std::optional<TimeRange> m_wanted; ///< what the brush is over, also where the timeline has other pieces
    std::optional<Brush> m_before;     ///< the drag
    Grip m_grip = Grip::none;
    int m_from = 0; ///< an edge: where the drag began
    qreal m_pressed = 0;
    bool m_moved = false;
    int m_hovered = -1;
};

} // namespace bloomzy::widgets
