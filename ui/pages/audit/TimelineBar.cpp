#include "ui/pages/audit/TimelineBar.h"

#include "ui/models/EventTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/timeline/TimeTicks.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::audit_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

class Swatch : public QWidget
{
public:
    Swatch(const theme::Theme& theme, ColorRole color)
        : m_theme(theme)
        , m_color(color)
    {
        setFixedSize(10, 10);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), m_theme.color(m_color)); }

private:
    const theme::Theme& m_theme;
    ColorRole m_color;
};

} // namespace

TimelineBar::TimelineBar(const theme::Theme& theme, AuditCounts& counts, QAction* showTable, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_counts(counts)
    , m_histogram(new widgets::Histogram(theme))
    , m_span(new Label(theme, TypeRole::small))
    , m_count(new Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_clear(new QPushButton)
{
    m_span->setWeight(QFont::DemiBold);
    m_clear->setProperty("variant", QStringLiteral("link"));
    m_clear->setProperty("buttonSize", QStringLiteral("small"));
    m_clear->setObjectName(QStringLiteral("clearBrush"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 4, 0);
    head->setSpacing(8);
    head->addWidget(m_span);
    head->addWidget(m_count);
    head->addWidget(m_clear);
    head->addStretch();
    for (const ColorRole color : widgets::outcomeColors()) {
        head->addSpacing(4);
        head->addWidget(new Swatch(theme, color));
        m_legend += new Label(theme, TypeRole::small, ColorRole::textSecondary);
        head->addWidget(m_legend.constLast());
    }
    auto* table = new widgets::ActionButton(theme, showTable, QStringLiteral("quiet"));
    table->setProperty("buttonSize", QStringLiteral("small"));
    table->setCompact(true);
    head->addSpacing(4);
    head->addWidget(table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 6);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_histogram);
    connect(m_clear, &QPushButton::clicked, m_histogram, &widgets::Histogram::clear);
    connect(m_histogram, &widgets::Histogram::rangeChanging, this, &TimelineBar::refresh);
    connect(&counts, &AuditCounts::changed, this, &TimelineBar::refresh);
    refresh();
}

void TimelineBar::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    m_histogram->setZone(zone);
    refresh();
}

std::optional<widgets::TimeRange> TimelineBar::chosen() const
{
    auto range = m_histogram->range();
    if (range && m_counts.endsNow() && range->to >= m_histogram->timeline().range().to)
        range->to = widgets::TimeRange::open;
    return range;
}

QString TimelineBar::spanText() const
{
    const widgets::Timeline& timeline = m_counts.timeline();
    const auto chosen = m_histogram->range();
    if (timeline.pieces.empty() && !chosen)
        return {};
    const widgets::TimeRange range = chosen.value_or(timeline.range());
    const QString from = widgets::timeText(range.from, m_zone);
    if (m_counts.endsNow() && range.to >= timeline.range().to)
        return tr("%1 to now", "time").arg(from);
    const qint64 to = range.to == widgets::TimeRange::open ? timeline.range().to : range.to;
    return tr("%1 to %2", "times").arg(from, widgets::timeText(to, m_zone));
}

QString TimelineBar::countText() const
{
    if (!m_counts.hasFacets())
        return {};
    const qint64 all = std::max<qint64>(m_counts.counted(), m_counts.facets().count);
    const QString count = theme::formatNumber(m_counts.facets().count);
    if (!m_counts.isExact())
        return tr("%1 events so far, counting…").arg(count);
    if (m_histogram->range() && m_counts.timelineIsExact())
        return tr("%1 of %2 events in view").arg(count, theme::formatNumber(all));
    return tr("%1 events in view", nullptr, int(m_counts.facets().count)).arg(count);
}

void TimelineBar::refresh()
{
    m_histogram->setTimeline(m_counts.timeline());
    m_span->setText(spanText());
    m_count->setText(m_counts.error() ? tr("The counts could not be loaded.") : countText());
    m_clear->setText(tr("Clear selection"));
    m_clear->setVisible(m_histogram->range().has_value());
    const QStringList names{models::EventTexts::outcomeName(api::AuditOutcome::success),
                            models::EventTexts::outcomeName(api::AuditOutcome::denied),
                            models::EventTexts::outcomeName(api::AuditOutcome::failure)};
    for (int i = 0; i < m_legend.size(); ++i)
        m_legend.at(i)->setText(names.value(i));
}

void TimelineBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::bgSurface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::borderDefault));
}

void TimelineBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
