#include "ui/pages/roles/GridModel.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/PermissionTexts.h"

namespace bloomzy::roles_page {

using client::toStdString;

GridModel::GridModel(PermissionGrid grid, QObject* parent)
    : QAbstractTableModel(parent)
    , m_grid(std::move(grid))
{
}

void GridModel::renew(const PermissionGrid& grid)
{
    if (m_grid.permissions() != grid.permissions()) {
        beginResetModel();
        m_grid = grid;
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void GridModel::retranslate()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    renew(m_grid);
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_grid.rows().size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_grid.actions().isEmpty() ? 0 : int(m_grid.actions().size()) + 1;
}

QString GridModel::permission(const QModelIndex& index) const
{
    return index.isValid() ? m_grid.permission(index.row(), index.column() - 1) : QString();
}

QModelIndex GridModel::indexOf(const QString& permission) const
{
    const auto place = m_grid.placeOf(permission);
    return place ? index(place->row, place->action + 1) : QModelIndex();
}

RoleCell GridModel::cell(const QModelIndex& index) const
{
    const QString name = permission(index);
    return name.isEmpty() ? RoleCell{CellKind::absent, false, {}, {}} : cellOf(toStdString(name));
}

QString GridModel::words(const QModelIndex& index) const
{
    const QString place = tr("%1, %2", "resource, action")
                              .arg(models::PermissionTexts::resource(m_grid.rows().at(index.row()).resource),
                                   models::PermissionTexts::action(m_grid.actions().at(index.column() - 1)));
    return tr("%1: %2", "cell, state").arg(place, state(cell(index), toStdString(permission(index))));
}

QVariant GridModel::resourceData(int row, int role) const
{
    const PermissionGrid::Row& shown = m_grid.rows().at(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return shown.heading ? models::PermissionTexts::group(shown.resource)
                             : models::PermissionTexts::resource(shown.resource);
    if (role != ChangedRole || shown.heading)
        return {};
    for (int action = 0; action < m_grid.actions().size(); ++action) {
        const QString permission = m_grid.permission(row, action);
        if (!permission.isEmpty() && isChanged(toStdString(permission)))
            return true;
    }
    return false;
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == HeadingRole)
        return m_grid.rows().at(index.row()).heading;
    if (index.column() == resourceColumn)
        return resourceData(index.row(), role);
    if (m_grid.rows().at(index.row()).heading)
        return {};
    if (role == CellRole)
        return QVariant::fromValue(cell(index));
    if (role == ChangedRole)
        return !permission(index).isEmpty() && isChanged(toStdString(permission(index)));
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return words(index);
    return {};
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == resourceColumn ? Qt::AlignLeft : Qt::AlignHCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == resourceColumn ? tr("Resource")
                                     : models::PermissionTexts::action(m_grid.actions().value(section - 1));
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const
{
    const bool cell = index.isValid() && index.column() != resourceColumn && !m_grid.rows().at(index.row()).heading;
    return cell ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace bloomzy::roles_page
