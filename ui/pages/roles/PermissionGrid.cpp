#include "ui/pages/roles/PermissionGrid.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/RoleTexts.h"

#include <algorithm>

namespace bloomzy::roles_page {

PermissionGrid::PermissionGrid(const std::vector<std::string>& permissions)
{
    QStringList resources;
    for (const std::string& permission : permissions) {
        const QString name = client::toQString(permission);
        m_permissions += name;
        if (const QString resource = models::PermissionTexts::resourceOf(name); !resources.contains(resource))
            resources += resource;
        if (const QString action = models::PermissionTexts::actionOf(name); !m_actions.contains(action))
            m_actions += action;
    }
    std::ranges::stable_sort(resources, {}, &models::PermissionTexts::groupOrder);
    int group = -1;
    for (const QString& resource : std::as_const(resources)) {
        if (std::exchange(group, models::PermissionTexts::groupOrder(resource)) !=
            models::PermissionTexts::groupOrder(resource))
            m_rows += Row{resource, true};
        m_rows += Row{resource, false};
    }
}

QString PermissionGrid::permission(int row, int action) const
{
    if (row < 0 || row >= m_rows.size() || action < 0 || action >= m_actions.size() || m_rows.at(row).heading)
        return {};
    const QString name = m_rows.at(row).resource + u'.' + m_actions.at(action);
    return m_permissions.contains(name) ? name : QString();
}

std::optional<GridPlace> PermissionGrid::placeOf(const QString& permission) const
{
    if (!m_permissions.contains(permission))
        return {};
    const QString resource = models::PermissionTexts::resourceOf(permission);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).heading && m_rows.at(row).resource == resource)
            return GridPlace{row, int(m_actions.indexOf(models::PermissionTexts::actionOf(permission)))};
    }
    return {};
}

} // namespace bloomzy::roles_page
