#include "ui/pages/audit/AuditFilterBar.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/EventTexts.h"
#include "ui/pages/audit/FilterValues.h"
#include "ui/pages/audit/TextPopup.h"
#include "ui/pages/audit/TimePopup.h"
#include "ui/widgets/inputs/FlowLayout.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/SafeText.h"
#include "ui/widgets/timeline/TimeTicks.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::audit_page {

using client::toQString;
using widgets::FilterChip;

AuditFilterBar::AuditFilterBar(const theme::Theme& theme, AuditFilters& filters, bool seesAddresses, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filters(filters)
    , m_seesAddresses(seesAddresses)
    , m_reset(new QPushButton)
    , m_save(new QPushButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 5);
    row->setSpacing(6);
    row->addWidget(new widgets::IconLabel(theme, theme::IconName::filter), 0, Qt::AlignVCenter);
    auto* flow = new widgets::FlowLayout(2);
    row->addLayout(flow, 1);
    for (const Key key : {Key::time, Key::action, Key::actor, Key::outcome, Key::targetType, Key::address, Key::source,
                          Key::kind, Key::target, Key::session, Key::trace, Key::request}) {
        addChip(key);
        flow->addWidget(m_chips[key]);
    }
    m_reset->setProperty("variant", QStringLiteral("link"));
    m_reset->setProperty("buttonSize", QStringLiteral("small"));
    m_reset->setObjectName(QStringLiteral("resetFilters"));
    flow->addWidget(m_reset);
    m_save->setProperty("buttonSize", QStringLiteral("small"));
    m_save->setIcon(theme.icon(theme::IconName::bookmark));
    row->addWidget(m_save, 0, Qt::AlignTop);
    setMinimumHeight(theme.px(theme::RowHeight::filterBar));
    connect(m_reset, &QPushButton::clicked, &filters, &AuditFilters::clear);
    connect(m_save, &QPushButton::clicked, this, &AuditFilterBar::saveViewRequested);
    refresh();
}

void AuditFilterBar::addChip(Key key)
{
    auto* chip = new FilterChip(m_theme);
    static constexpr const char* names[] = {"time",   "action", "actor",  "outcome", "targetType", "address",
                                            "source", "kind",   "target", "session", "trace",      "request"};
    chip->setObjectName(QLatin1String(names[int(key)]));
    m_chips[key] = chip;
    connect(chip, &FilterChip::clicked, this, [this, key] { open(key); });
    connect(chip, &FilterChip::clearRequested, this, [this, key] { clear(key); });
}

void AuditFilterBar::takeFocus()
{
    m_chips[Key::action]->setFocus(Qt::ShortcutFocusReason);
}

void AuditFilterBar::setFacets(const api::AuditFacets& facets)
{
    m_facets = facets;
    for (const api::AuditCount& actor : facets.actor)
        if (actor.displayName)
            m_names.insert(toQString(actor.value), widgets::safeLine(toQString(*actor.displayName), 80));
    refresh();
}

void AuditFilterBar::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    refresh();
}

QString AuditFilterBar::title(Key key) const
{
    return QStringList{tr("Time"),    tr("Action"), tr("Actor"), tr("Outcome"), tr("Target"), tr("IP"),
                       tr("Service"), tr("Kind"),   tr("Thing"), tr("Session"), tr("Trace"),  tr("Request")}
        .value(int(key));
}

const std::vector<api::AuditCount>& AuditFilterBar::counts(Key key) const
{
    switch (key) {
    case Key::actor:
        return m_facets.actor;
    case Key::outcome:
        return m_facets.outcome;
    case Key::targetType:
        return m_facets.targetType;
    case Key::source:
        return m_facets.source;
    case Key::kind:
        return m_facets.actorKind;
    default:
        return m_facets.action;
    }
}

QString AuditFilterBar::label(Key key, const QString& value) const
{
    switch (key) {
    case Key::action:
        return models::EventTexts::action(value).word;
    case Key::actor:
        return m_names.value(value, widgets::safeLine(value, 40));
    case Key::outcome:
        return models::EventTexts::outcomeName(outcomeOf(value));
    case Key::targetType:
        return models::EventTexts::targetType(value);
    case Key::source:
        return models::EventTexts::source(value);
    case Key::kind:
        return models::EventTexts::kind(kindOf(value));
    default:
        return widgets::safeLine(value, 60);
    }
}

QStringList AuditFilterBar::chosen(Key key) const
{
    return valuesIn(m_filters.all(), key);
}

QString AuditFilterBar::timeText() const
{
    const api::AuditFilter filter = m_filters.all();
    const auto from = timeFrom(filter.from);
    const auto to = timeFrom(filter.to);
    if (from && to)
        return tr("%1 to %2", "times").arg(widgets::timeText(*from, m_zone), widgets::timeText(*to, m_zone));
    if (from)
        return tr("Since %1", "time").arg(widgets::timeText(*from, m_zone));
    return to ? tr("Until %1", "time").arg(widgets::timeText(*to, m_zone)) : QString();
}

QString AuditFilterBar::text(Key key) const
{
    if (key == Key::time)
        return timeText();
    constexpr qsizetype named = 3;
    QStringList labels;
    const QStringList values = chosen(key);
    for (const QString& value : values.mid(0, named))
        labels += label(key, value);
    const QString text = labels.join(QStringLiteral(", "));
    return values.size() > named ? tr("%1, +%2", "values, how many more").arg(text).arg(values.size() - named) : text;
}

QList<FacetValue> AuditFilterBar::values(Key key) const
{
    QList<FacetValue> values;
    QStringList missing = chosen(key);
    for (const api::AuditCount& each : counts(key)) {
        const QString value = toQString(each.value);
        values += FacetValue{value, label(key, value), each.count};
        missing.removeAll(value);
    }
    for (const QString& value : missing)
        values += FacetValue{value, label(key, value), 0};
    return values;
}

void AuditFilterBar::open(Key key)
{
    if (key == Key::time)
        openTime();
    else if (key == Key::address || key == Key::target || key == Key::session || key == Key::trace ||
             key == Key::request)
        openText(key);
    else
        openFacet(key);
}

void AuditFilterBar::openTime()
{
    const api::AuditFilter filter = m_filters.all();
    auto* popup = new TimePopup(m_theme, *m_chips[Key::time], m_zone, {timeFrom(filter.from), timeFrom(filter.to)});
    connect(popup, &TimePopup::chosen, this, [this](const TimePopup::Span& span) {
        api::AuditFilter chips = m_filters.all();
        chips.from = span.from ? std::optional(wireTime(*span.from)) : std::nullopt;
        chips.to = span.to ? std::optional(wireTime(*span.to)) : std::nullopt;
        m_filters.change(chips);
    });
    popup->open();
}

void AuditFilterBar::openText(Key key)
{
    const QString hint = key == Key::address ? tr("An address such as 192.0.2.8, or all of 192.0.2.0/24")
                                             : tr("An id, as the details of an event show it");
    auto* popup = new TextPopup(m_theme, *m_chips[key], title(key), hint, chosen(key).value(0));
    connect(popup, &TextPopup::chosen, this,
            [this, key](const QString& value) { set(key, value.isEmpty() ? QStringList() : QStringList{value}); });
    popup->open();
}

void AuditFilterBar::openFacet(Key key)
{
    auto* popup = new FacetPopup(m_theme, *m_chips[key], title(key), values(key), chosen(key));
    connect(popup, &FacetPopup::chosen, this, [this, key](const QStringList& values) { set(key, values); });
    popup->open();
}

void AuditFilterBar::set(Key key, const QStringList& values)
{
    api::AuditFilter chips = m_filters.all();
    putValues(chips, key, values);
    m_filters.change(chips);
}

void AuditFilterBar::clear(Key key)
{
    set(key, {});
}

void AuditFilterBar::refresh()
{
    for (const auto& [key, chip] : m_chips) {
        chip->setKey(title(key));
        chip->setValue(text(key));
        const bool byLink = key == Key::target || key == Key::session || key == Key::trace || key == Key::request;
        chip->setVisible(!byLink || chip->isSet());
    }
    m_chips[Key::address]->setEnabled(m_seesAddresses);
    if (!m_seesAddresses)
        m_chips[Key::address]->setToolTip(tr("Addresses are hidden from your role."));
    m_reset->setText(tr("Reset"));
    m_reset->setVisible(m_filters.isActive());
    m_save->setText(tr("Save view"));
    m_save->setEnabled(m_filters.isActive());
    m_save->setToolTip(m_save->isEnabled() ? QString() : tr("Set a filter first: a view is what it finds."));
}

void AuditFilterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(theme::ColorRole::bgSurfaceAlt));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(theme::ColorRole::borderDefault));
}

void AuditFilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
