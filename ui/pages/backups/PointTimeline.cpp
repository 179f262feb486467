#include "ui/pages/backups/PointTimeline.h"

#include "ui/client/ServerTime.h"
#include "ui/pages/backups/Moments.h"
#include "ui/pages/backups/PointTexts.h"
#include "ui/widgets/timeline/TimeTicks.h"

#include <QtCore/QEvent>
#include <QtCore/QTimeZone>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace bloomzy::backups_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int side = 14;
constexpr int lineY = 26;
constexpr int labelsY = 40;
constexpr double dot = 4.5;
constexpr double chosenDot = 5.5;
constexpr int tickWidth = 130;
constexpr qint64 hour = 3'600'000;

qint64 timeOf(const api::RestorePoint& point)
{
    return client::timeOf(point.createdAt).toMSecsSinceEpoch();
}

} // namespace

PointTimeline::PointTimeline(const theme::Theme& theme, const PointsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &PointTimeline::follow);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &PointTimeline::follow);
    connect(&model, &QAbstractItemModel::dataChanged, this, &PointTimeline::follow);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    follow();
}

QSize PointTimeline::sizeHint() const
{
    return {400, labelsY + m_theme.lineHeight(TypeRole::caption) + 8};
}

void PointTimeline::setChosen(int row)
{
    m_chosen = row;
    follow();
}

void PointTimeline::follow()
{
    const api::RestorePoint* point = m_model.item(m_chosen);
    setAccessibleName(tr("Restore points over time"));
    setAccessibleDescription(point ? PointTexts::title(*point) + QStringLiteral(", ") + PointTexts::check(*point).word
                                   : tr("%n restore points; Left and Right choose one", nullptr, m_model.rowCount()));
    update();
}

PointTimeline::Span PointTimeline::span() const
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return {};
    const qint64 last = timeOf(*m_model.item(0));
    const qint64 first = timeOf(*m_model.item(rows - 1));
    return {std::min(first, last - hour), last};
}

QRect PointTimeline::axis() const
{
    return {side, lineY, std::max(1, width() - 2 * side), 1};
}

double PointTimeline::xOf(qint64 at) const
{
    const Span all = span();
    const double part = all.last > all.first ? double(at - all.first) / double(all.last - all.first) : 1;
    // Room for the biggest dot at both ends.
    return axis().left() + chosenDot * 2 + part * (axis().width() - 4 * chosenDot);
}

void PointTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    for (int row = m_model.rowCount() - 1; row >= 0; --row)
        if (row != m_chosen)
            paintPoint(painter, row);
    if (m_model.item(m_chosen))
        paintPoint(painter, m_chosen);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorRole::focus), m_theme.focusWidth()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 6, 6);
    }
}

void PointTimeline::paintAxis(QPainter& painter) const
{
    painter.fillRect(axis(), m_theme.color(ColorRole::borderDefault));
    if (m_model.rowCount() == 0)
        return;
    const Span all = span();
    painter.setFont(m_theme.font(TypeRole::caption));
    painter.setPen(m_theme.color(ColorRole::textMuted));
    const int most = std::max(1, axis().width() / tickWidth);
    for (const auto& tick : widgets::timeTicks({all.first, all.last}, QTimeZone::systemTimeZone(), most)) {
        const int wide = painter.fontMetrics().horizontalAdvance(tick.text);
        const double x = std::clamp(xOf(tick.at) - wide / 2.0, double(side), double(width() - side - wide));
        painter.drawText(QRectF(x, labelsY, wide + 2, m_theme.lineHeight(TypeRole::caption)), Qt::AlignLeft, tick.text);
    }
}

void PointTimeline::paintPoint(QPainter& painter, int row) const
{
    const api::RestorePoint& point = *m_model.item(row);
    const QPointF centre(xOf(timeOf(point)), lineY + 0.5);
    const bool chosen = row == m_chosen;
    const double radius = chosen ? chosenDot : dot;
    const auto kind = PointTexts::check(point).kind;
    const QColor color = m_theme.color(widgets::colorsOf(kind).solid);
    if (chosen) {
        painter.setBrush(m_theme.color(ColorRole::bgSurface));
        painter.setPen(QPen(m_theme.color(ColorRole::accent), 2));
        painter.drawEllipse(centre, radius + 3, radius + 3);
    }
    if (kind == widgets::StatusKind::danger) {
        const QPointF corner(radius * 0.8, radius * 0.8);
        const QPointF other(corner.x(), -corner.y());
        painter.setPen(QPen(color, 2));
        painter.drawLine(centre - corner, centre + corner);
        painter.drawLine(centre - other, centre + other);
        return;
    }
    const bool solid = kind == widgets::StatusKind::ok;
    painter.setPen(solid ? QPen(Qt::NoPen) : QPen(color, 2));
    painter.setBrush(solid ? QBrush(chosen ? m_theme.color(ColorRole::accent) : color)
                           : QBrush(m_theme.color(ColorRole::bgSurface)));
    painter.drawEllipse(centre, solid ? radius : radius - 1, solid ? radius : radius - 1);
}

void PointTimeline::choose(int row)
{
    if (!m_model.item(row))
        return;
    setChosen(row);
    Q_EMIT chosen(row);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void PointTimeline::mousePressEvent(QMouseEvent* event)
{
    int nearest = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const double far = std::abs(xOf(timeOf(*m_model.item(row))) - event->position().x());
        if (nearest < 0 || far < std::abs(xOf(timeOf(*m_model.item(nearest))) - event->position().x()))
            nearest = row;
    }
    choose(nearest);
}

/// The newest is the first row, and stands at the right.
void PointTimeline::keyPressEvent(QKeyEvent* event)
{
    const int last = m_model.rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(std::min(m_chosen + 1, last));
    case Qt::Key_Right:
        return choose(std::max(m_chosen - 1, 0));
    case Qt::Key_Home:
        return choose(last);
    case Qt::Key_End:
        return choose(0);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PointTimeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::backups_page
