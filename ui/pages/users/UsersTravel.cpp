#include "ui/pages/users/UsersTravel.h"

#include "ui/pages/users/UserFilters.h"
#include "ui/pages/users/UserPlace.h"
#include "ui/pages/users/UsersTable.h"

namespace bloomzy::users_page {

UsersTravel::UsersTravel(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
}

QVariant UsersTravel::place() const
{
    return toVariant({.filter = m_parts.filters.filter(),
                      .sort = m_parts.filters.sort(),
                      .userId = m_parts.table.chosenId(),
                      .rows = m_parts.model.rowCount(),
                      .scroll = m_parts.table.scroll()});
}

void UsersTravel::goTo(const QVariant& place)
{
    const UserPlace to = placeFrom(place);
    m_parts.filters.set(to.filter, to.sort);
    m_parts.model.setQuery(to.filter, to.sort, to.rows);
    m_parts.table.comeBack(to.userId, to.scroll);
    m_parts.dossier.open(to.userId);
}

void UsersTravel::follow(const QString& id)
{
    if (id != m_parts.table.chosenId())
        Q_EMIT moved(place());
    m_parts.table.choose(id);
    m_parts.dossier.open(id);
}

} // namespace bloomzy::users_page
