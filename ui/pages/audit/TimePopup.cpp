#include "ui/pages/audit/TimePopup.h"

#include "ui/models/EventTexts.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::audit_page {

namespace {

constexpr qint64 hour = 3'600'000;

} // namespace

TimePopup::TimePopup(const theme::Theme& theme, QWidget& under, const QTimeZone& zone, const Span& span)
    : ChipPopup(theme, under, tr("Time (%1)", "zone").arg(models::EventTexts::zoneName(zone)))
    , m_zone(zone)
{
    addPresets();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_from = addEnd(tr("From"), span.from, now - 24 * hour, m_hasFrom);
    m_to = addEnd(tr("To"), span.to, now, m_hasTo);
    auto* button = new QPushButton(tr("Apply"));
    button->setProperty("variant", QStringLiteral("primary"));
    body().addWidget(button, 0, Qt::AlignRight);
    connect(button, &QPushButton::clicked, this, &TimePopup::apply);
}

void TimePopup::addPresets()
{
    const std::pair<QString, qint64> presets[] = {{tr("Last hour"), hour},
                                                  {tr("Last 24 hours"), 24 * hour},
                                                  {tr("Last 7 days"), 7 * 24 * hour},
                                                  {tr("Last 30 days"), 30 * 24 * hour},
                                                  {tr("Last year"), 365 * 24 * hour},
                                                  {tr("All of the log"), 0}};
    auto* grid = new QGridLayout;
    grid->setSpacing(6);
    int place = 0;
    for (const auto& [text, length] : presets) {
        auto* button = new QPushButton(text);
        button->setProperty("buttonSize", QStringLiteral("small"));
        grid->addWidget(button, place / 2, place % 2);
        m_first = place++ == 0 ? button : m_first;
        connect(button, &QPushButton::clicked, this, [this, span = length] {
            tell(span == 0 ? Span() : Span{QDateTime::currentMSecsSinceEpoch() - span, {}});
        });
    }
    body().addLayout(grid);
}

QDateTimeEdit* TimePopup::addEnd(const QString& label, const std::optional<qint64>& time, qint64 otherwise,
                                 QCheckBox*& has)
{
    auto* row = new QHBoxLayout;
    has = new QCheckBox(label);
    has->setChecked(time.has_value());
    auto* edit = new QDateTimeEdit;
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy HH:mm:ss"));
    edit->setCalendarPopup(true);
    edit->setAccessibleName(label);
    // As the clock of the zone shows it, whatever the edit believes of zones.
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(time.value_or(otherwise), m_zone);
    edit->setDateTime(QDateTime(shown.date(), shown.time(), Qt::UTC));
    edit->setEnabled(time.has_value());
    connect(has, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    row->addWidget(has);
    row->addStretch();
    row->addWidget(edit);
    body().addLayout(row);
    return edit;
}

void TimePopup::apply()
{
    const auto at = [this](const QDateTimeEdit& edit) {
        return QDateTime(edit.date(), edit.time(), m_zone).toMSecsSinceEpoch();
    };
    Span span;
    if (m_hasFrom->isChecked())
        span.from = at(*m_from);
    if (m_hasTo->isChecked())
        span.to = at(*m_to);
    if (span.from && span.to && *span.from > *span.to)
        std::swap(span.from, span.to);
    tell(span);
}

void TimePopup::tell(const Span& span)
{
    close();
    Q_EMIT chosen(span);
}

void TimePopup::open()
{
    ChipPopup::open(*m_first);
}

} // namespace bloomzy::audit_page
