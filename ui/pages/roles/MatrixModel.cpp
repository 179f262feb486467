#include "ui/pages/roles/MatrixModel.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/RoleTexts.h"

namespace bloomzy::roles_page {

QString wordsOf(const RoleCell& cell, const RoleBook& book)
{
    const QString families = RoleTexts::families(cell.families);
    switch (cell.kind) {
    case CellKind::absent:
        return MatrixModel::tr("There is no such action.");
    case CellKind::notGranted:
        return MatrixModel::tr("Not granted");
    case CellKind::granted:
        return MatrixModel::tr("Granted here");
    case CellKind::scoped:
        return MatrixModel::tr("Granted here for %1").arg(families);
    case CellKind::inherited:
        return cell.families.empty() ? MatrixModel::tr("Inherited from %1").arg(book.name(cell.from))
                                     : MatrixModel::tr("Inherited from %1 for %2").arg(book.name(cell.from), families);
    case CellKind::denied:
        return cell.own ? MatrixModel::tr("Denied here; a denial always wins")
                        : MatrixModel::tr("Denied by %1; a denial always wins").arg(book.name(cell.from));
    }
    return {};
}

MatrixModel::MatrixModel(const RoleBook& book, QObject* parent)
    : QAbstractTableModel(parent)
    , m_book(book)
    , m_grid(book.grid())
{
    connect(&book, &RoleBook::chosenChanged, this, &MatrixModel::renew);
    connect(&book, &RoleBook::roleChanged, this, &MatrixModel::renew);
}

void MatrixModel::renew()
{
    if (m_grid.permissions() != m_book.grid().permissions()) {
        beginResetModel();
        m_grid = m_book.grid();
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void MatrixModel::retranslate()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    renew();
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_grid.rows().size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_grid.actions().isEmpty() ? 0 : int(m_grid.actions().size()) + 1;
}

QString MatrixModel::permission(const QModelIndex& index) const
{
    return index.isValid() ? m_grid.permission(index.row(), index.column() - 1) : QString();
}

QModelIndex MatrixModel::indexOf(const QString& permission) const
{
    const auto place = m_grid.placeOf(permission);
    return place ? index(place->row, place->action + 1) : QModelIndex();
}

RoleCell MatrixModel::cell(const QModelIndex& index) const
{
    const QString name = permission(index);
    if (name.isEmpty())
        return {CellKind::absent, false, {}, {}};
    return m_book.cells().of(m_book.role(m_book.chosen()), client::toStdString(name));
}

bool MatrixModel::isChanged(const QString& permission) const
{
    const RoleDraft* draft = m_book.draft(m_book.chosen());
    if (!draft || permission.isEmpty())
        return false;
    const auto name = client::toStdString(permission);
    const api::RoleRule* was = ruleFor(draft->before, name);
    const api::RoleRule* is = ruleFor(draft->after, name);
    return (was == nullptr) != (is == nullptr) || (was && !(*was == *is));
}

QString MatrixModel::words(const QModelIndex& index) const
{
    const QString place = tr("%1, %2", "resource, action")
                              .arg(models::PermissionTexts::resource(m_grid.rows().at(index.row()).resource),
                                   models::PermissionTexts::action(m_grid.actions().at(index.column() - 1)));
    const QString state = wordsOf(cell(index), m_book);
    const QString words = tr("%1: %2", "cell, state").arg(place, state);
    return isChanged(permission(index)) ? tr("%1, not saved").arg(words) : words;
}

QVariant MatrixModel::resourceData(int row, int role) const
{
    const PermissionGrid::Row& shown = m_grid.rows().at(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return shown.heading ? models::PermissionTexts::group(shown.resource)
                             : models::PermissionTexts::resource(shown.resource);
    if (role != ChangedRole || shown.heading)
        return {};
    for (int action = 0; action < m_grid.actions().size(); ++action)
        if (isChanged(m_grid.permission(row, action)))
            return true;
    return false;
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
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
        return isChanged(permission(index));
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return words(index);
    return {};
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
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

Qt::ItemFlags MatrixModel::flags(const QModelIndex& index) const
{
    const bool cell = index.isValid() && index.column() != resourceColumn && !m_grid.rows().at(index.row()).heading;
    return cell ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace bloomzy::roles_page
