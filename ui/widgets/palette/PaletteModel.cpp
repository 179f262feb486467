#include "ui/widgets/palette/PaletteModel.h"

#include <algorithm>

namespace bloomzy::widgets {

void PaletteModel::setGroups(std::vector<PaletteGroup> groups)
{
    beginResetModel();
    std::erase_if(groups, [](const PaletteGroup& group) { return group.items.empty(); });
    std::ranges::stable_sort(groups, {}, &PaletteGroup::rank);
    m_groups = std::move(groups);
    m_rows.clear();
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        for (int item = -1; item < int(m_groups[group].items.size()); ++item)
            m_rows.push_back({group, item});
    }
    endResetModel();
}

const PaletteItem* PaletteModel::item(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return nullptr;
    const Row& row = m_rows[std::size_t(index.row())];
    return row.item < 0 ? nullptr : &m_groups[row.group].items[std::size_t(row.item)];
}

const PaletteGroup* PaletteModel::title(const QModelIndex& index) const
{
    if (!index.isValid() || item(index))
        return nullptr;
    return &m_groups[m_rows[std::size_t(index.row())].group];
}

PaletteRank PaletteModel::rankOf(const QModelIndex& index) const
{
    return m_groups[m_rows[std::size_t(index.row())].group].rank;
}

int PaletteModel::firstRow(std::optional<PaletteRank> rank) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](const Row& row) { return row.item == 0 && (!rank || m_groups[row.group].rank == *rank); });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int PaletteModel::rowAfter(int row, int by) const
{
    const int direction = by < 0 ? -1 : 1;
    int found = row;
    while (by != 0 && row + direction >= 0 && row + direction < rowCount()) {
        row += direction;
        if (!item(index(row)))
            continue;
        found = row;
        by -= direction;
    }
    return found;
}

int PaletteModel::rowOf(const QString& key) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const PaletteItem* each = item(index(row));
        if (each && !key.isEmpty() && each->key == key)
            return row;
    }
    return -1;
}

QString PaletteModel::accessibleText(const PaletteItem& item) const
{
    QStringList parts{item.plainText()};
    for (const QString& more : {item.detail, item.note, item.reason, item.keys.join(u'+')}) {
        if (!more.isEmpty())
            parts += more;
    }
    return parts.join(QStringLiteral(", "));
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const PaletteItem* row = item(index);
    const PaletteGroup* head = title(index);
    if (role == Qt::DisplayRole)
        return row ? row->plainText() : head ? head->title : QVariant();
    if (role == Qt::AccessibleTextRole)
        return row ? accessibleText(*row) : head ? head->title : QVariant();
    if (role == Qt::ToolTipRole && row && !row->reason.isEmpty())
        return row->reason;
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    // What cannot be used can still be read, so it can be reached.
    return item(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace bloomzy::widgets
