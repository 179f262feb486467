#include "ui/pages/catalog/CatalogTravel.h"

#include "ui/pages/catalog/CatalogPanes.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/ViewQuery.h"

namespace bloomzy::catalog_page {

namespace {

constexpr int openAfter = 60; // milliseconds, so that held arrow keys do not ask for every row

} // namespace

CatalogTravel::CatalogTravel(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_actions(parts.editor, parts.commands, parts.detail)
{
    m_openSoon.setSingleShot(true);
    m_openSoon.setInterval(openAfter);
    connect(&m_openSoon, &QTimer::timeout, this, [this] { m_parts.editor.open(m_parts.table.chosenId()); });
    connect(&m_actions, &PlaceActions::followRequested, this, &CatalogTravel::follow);
}

void CatalogTravel::follow(const QString& id)
{
    if (id.isEmpty())
        return;
    if (id != m_parts.table.chosenId())
        Q_EMIT moved(place());
    stay();
    m_parts.table.choose(id);
    m_parts.editor.open(id);
}

QString CatalogTravel::query(const QString& before) const
{
    return queryOf(placeFrom(place()), before);
}

QString CatalogTravel::normalized(const QString& query) const
{
    return queryOf(placeOfQuery(query), query);
}

void CatalogTravel::display(const QString& query)
{
    const ViewPlace place = placeOfQuery(query);
    m_parts.filters.set(place.query, place.facets, place.sort);
}

bool CatalogTravel::isAtStart() const
{
    return m_parts.filters.words().isEmpty() && m_parts.filters.values().isEmpty() &&
           m_parts.table.chosenId().isEmpty();
}

void CatalogTravel::comeAlong(const QString& id)
{
    Q_EMIT moved(place());
    stay();
    m_parts.panes.setDetailOpen(true);
    m_parts.table.choose(id);
}

void CatalogTravel::openLink(const TaxonPlace& place)
{
    stay();
    m_parts.panes.setDetailOpen(true);
    m_parts.table.choose(place.taxonId);
    m_actions.open(place);
}

QVariant CatalogTravel::place() const
{
    return toVariant({.query = m_parts.filters.words(),
                      .facets = m_parts.filters.values(),
                      .sort = m_parts.filters.sort(),
                      .taxonId = m_parts.table.chosenId(),
                      .rows = m_parts.model.loadedRows(),
                      .scroll = m_parts.table.scroll()});
}

void CatalogTravel::goTo(const QVariant& place)
{
    if (const auto link = taxonPlaceFrom(place))
        return openLink(*link);
    const ViewPlace to = placeFrom(place);
    m_parts.filters.set(to.query, to.facets, to.sort);
    m_parts.model.setQuery(m_parts.filters.query(), to.rows);
    m_parts.table.comeBack(to.taxonId, to.scroll);
    if (to.taxonId.isEmpty())
        m_parts.editor.leave();
    else
        m_parts.editor.open(to.taxonId);
}

} // namespace bloomzy::catalog_page
