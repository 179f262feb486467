#include "ui/models/CheckedTaxa.h"

#include <algorithm>

namespace bloomzy::models {

void CheckedTaxa::setChecked(const api::TaxonSummary& taxon, bool checked)
{
    const QString id = QString::fromStdString(taxon.id);
    if (isChecked(id) == checked)
        return;
    if (m_all && checked)
        m_except.remove(id);
    else if (m_all)
        m_except.insert(id);
    else if (checked)
        m_some.insert(id, {taxon, m_next++});
    else
        m_some.remove(id);
    Q_EMIT changed();
}

void CheckedTaxa::checkAll()
{
    m_all = true;
    m_except.clear();
    m_some.clear();
    Q_EMIT changed();
}

void CheckedTaxa::clear()
{
    const bool any = m_all || !m_some.isEmpty();
    m_all = false;
    m_except.clear();
    m_some.clear();
    if (any)
        Q_EMIT changed();
}

std::vector<api::TaxonSummary> CheckedTaxa::some() const
{
    std::vector<Checked> checked(m_some.begin(), m_some.end());
    std::ranges::sort(checked, {}, &Checked::number);
    std::vector<api::TaxonSummary> taxa;
    for (Checked& each : checked)
        taxa.push_back(std::move(each.taxon));
    return taxa;
}

qint64 CheckedTaxa::count(qint64 matches) const
{
    return m_all ? std::max<qint64>(0, matches - m_except.size()) : m_some.size();
}

void CheckedTaxa::refresh(const api::TaxonSummary& taxon)
{
    const auto found = m_some.find(QString::fromStdString(taxon.id));
    if (found != m_some.end() && found->taxon.revision <= taxon.revision)
        found->taxon = taxon;
}

void CheckedTaxa::forget(const QString& id)
{
    m_some.remove(id);
    m_except.remove(id);
    Q_EMIT changed();
}

} // namespace bloomzy::models
