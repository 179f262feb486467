#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>
#include <string>
#include <vector>

namespace bloomzy::roles_page {

/// Where a permission stands in the matrix: by its row in PermissionGrid::rows() and its column in actions().
struct GridPlace
{
    int row = 0;
    int action = 0;
};

/// The permissions of a server as a table: resources down, in groups, and actions across, both in the server's order.
class PermissionGrid
{
public:
    struct Row
    {
        QString resource; ///< of a group's heading: the first resource of the group
        bool heading = false;
    };

    PermissionGrid() = default;
    explicit PermissionGrid(const std::vector<std::string>& permissions);

    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    [[nodiscard]] const QStringList& actions() const { return m_actions; }
    /// Empty where there is no such action on that resource.
    [[nodiscard]] QString permission(int row, int action) const;
    [[nodiscard]] std::optional<GridPlace> placeOf(const QString& permission) const;
    [[nodiscard]] const QStringList& permissions() const { return m_permissions; }

private:
    QList<Row> m_rows;
    QStringList m_actions;
    QStringList m_permissions;
};

} // namespace bloomzy::roles_page
