#include "ui/pages/catalog/CatalogFilters.h"

#include "ui/models/NameLanguage.h"

namespace bloomzy::catalog_page {

namespace {

constexpr int longestQuery = 200; // characters, the server's limit

} // namespace

CatalogFilters::CatalogFilters(const theme::Theme& theme, client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_search(new widgets::SearchField(theme))
    , m_facets(new FacetPanel(theme, client))
{
    // The field speaks some time after its text was set, when the words have been asked for already.
    connect(m_search, &widgets::SearchField::queryChanged, this, [this] {
        if (words() != m_told)
            tell();
    });
    connect(m_facets, &FacetPanel::selectionChanged, this, &CatalogFilters::tell);
}

void CatalogFilters::tell()
{
    m_told = words();
    Q_EMIT changed();
}

QString CatalogFilters::words() const
{
    return m_search ? m_search->query() : QString();
}

QMap<QString, QStringList> CatalogFilters::values() const
{
    return m_facets->selected();
}

api::TaxonFilter CatalogFilters::filter() const
{
    api::TaxonFilter filter;
    if (const QString typed = words(); !typed.isEmpty())
        filter.q = typed.left(longestQuery).toStdString();
    m_facets->addTo(filter);
    return filter;
}

api::TaxonQuery CatalogFilters::query() const
{
    api::TaxonQuery query;
    static_cast<api::TaxonFilter&>(query) = filter();
    query.sort = m_sort;
    query.language = models::nameLanguage().toStdString();
    return query;
}

bool CatalogFilters::isActive() const
{
    return !words().isEmpty() || !values().isEmpty();
}

void CatalogFilters::setSort(api::TaxonSort sort)
{
    m_sort = sort;
    tell();
}

void CatalogFilters::set(const QString& words, const QMap<QString, QStringList>& values, api::TaxonSort sort)
{
    m_told = words.trimmed();
    if (m_search)
        m_search->setText(words);
    m_facets->setSelected(values);
    m_sort = sort;
    tell();
}

void CatalogFilters::setWords(const QString& words)
{
    set(words, values(), m_sort);
}

void CatalogFilters::clear()
{
    set({}, {}, m_sort);
}

void CatalogFilters::clearFacets()
{
    set(words(), {}, m_sort);
}

bool CatalogFilters::clearWords()
{
    if (!m_search || m_search->text().isEmpty())
        return false;
    m_search->clear();
    return true;
}

void CatalogFilters::refreshCounts()
{
    m_facets->refresh(filter());
}

} // namespace bloomzy::catalog_page
