#pragma once

#include "ui/pages/roles/PermissionGrid.h"
#include "ui/pages/roles/RoleCell.h"

#include <QtCore/QAbstractTableModel>

namespace bloomzy::roles_page {

/// Permissions as a matrix: resources down, actions across. What a cell says of its permission is for those that derive
/// from it.
class GridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int resourceColumn = 0;
    enum Role {
        CellRole = Qt::UserRole + 1, ///< RoleCell
        HeadingRole,                 ///< bool: a group's heading, over all columns
        ChangedRole                  ///< bool: of a resource or a cell, not saved
    };

    explicit GridModel(PermissionGrid grid, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] QString permission(const QModelIndex& index) const;
    /// Invalid when there is no such permission.
    [[nodiscard]] QModelIndex indexOf(const QString& permission) const;
    [[nodiscard]] RoleCell cell(const QModelIndex& index) const;
    /// Other words for the same cells.
    void retranslate();

protected:
    [[nodiscard]] virtual RoleCell cellOf(const std::string& permission) const = 0;
    [[nodiscard]] virtual bool isChanged(const std::string& permission) const = 0;
    /// "Granted here", "Inherited from Viewer, for Araceae" …
    [[nodiscard]] virtual QString state(const RoleCell& cell, const std::string& permission) const = 0;
    /// The cells say something else now; another grid resets the model.
    void renew(const PermissionGrid& grid);

private:
    [[nodiscard]] QString words(const QModelIndex& index) const;
    [[nodiscard]] QVariant resourceData(int row, int role) const;

    PermissionGrid m_grid; ///< as the table shows it
};

} // namespace bloomzy::roles_page

Q_DECLARE_METATYPE(bloomzy::roles_page::RoleCell)
