#include "ui/pages/audit/AuditFilters.h"

#include "ui/client/JsonCodec.h"

#include <algorithm>

namespace bloomzy::audit_page {

namespace {

constexpr int longestWords = 200;

bool narrows(const api::AuditFilter& filter)
{
    return filter.q || filter.from || filter.to || !filter.action.empty() || !filter.outcome.empty() ||
           !filter.actor.empty() || !filter.actorKind.empty() || filter.target || !filter.targetType.empty() ||
           filter.address || filter.session || filter.trace || filter.request || !filter.source.empty();
}

} // namespace

AuditFilters::AuditFilters(const theme::Theme& theme, QObject* parent)
    : QObject(parent)
    , m_search(new widgets::SearchField(theme))
{
    m_search->setMaxLength(longestWords);
    connect(m_search, &widgets::SearchField::queryChanged, this, [this] {
        if (words() != m_told)
            tell();
    });
    retranslate();
}

QString AuditFilters::words() const
{
    return m_search ? m_search->query() : QString();
}

api::AuditFilter AuditFilters::all() const
{
    api::AuditFilter filter = m_chips;
    filter.q.reset();
    if (const QString sought = words(); !sought.isEmpty())
        filter.q = client::toStdString(sought);
    return filter;
}

api::AuditFilter AuditFilters::list() const
{
    api::AuditFilter filter = all();
    if (!m_range)
        return filter;
    filter.from = wireTime(std::max(m_range->from, timeFrom(filter.from).value_or(m_range->from)));
    if (m_range->to != widgets::TimeRange::open)
        filter.to = wireTime(std::min(m_range->to, timeFrom(filter.to).value_or(m_range->to)));
    return filter;
}

bool AuditFilters::isActive() const
{
    return narrows(all()) || m_range;
}

void AuditFilters::tell()
{
    m_told = words();
    Q_EMIT changed();
}

void AuditFilters::change(const api::AuditFilter& chips)
{
    m_chips = chips;
    m_chips.q.reset();
    m_at.reset();
    tell();
}

void AuditFilters::setRange(const std::optional<widgets::TimeRange>& range)
{
    m_range = range;
    m_at.reset();
    tell();
}

void AuditFilters::jumpTo(const std::optional<std::string>& at)
{
    m_at = at;
    tell();
}

void AuditFilters::clear()
{
    display({});
}

void AuditFilters::display(const api::AuditFilter& filter)
{
    AuditPlace place;
    place.filter = filter;
    set(place);
    tell();
}

bool AuditFilters::clearWords()
{
    if (!m_search || m_search->text().isEmpty())
        return false;
    m_search->clear();
    if (words() != m_told)
        tell();
    return true;
}

void AuditFilters::set(const AuditPlace& place)
{
    m_told = client::toQString(place.filter.q.value_or(std::string()));
    if (m_search)
        m_search->setText(m_told);
    m_chips = place.filter;
    m_chips.q.reset();
    m_range = place.range;
    m_at = place.at;
}

void AuditFilters::retranslate()
{
    if (!m_search)
        return;
    m_search->setPlaceholderText(tr("Search in everything shown"));
    m_search->setAccessibleName(tr("Search the audit log"));
}

} // namespace bloomzy::audit_page
