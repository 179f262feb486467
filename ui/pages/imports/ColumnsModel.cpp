#include "ui/pages/imports/ColumnsModel.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/FieldTexts.h"
#include "ui/pages/imports/RowsModel.h"

#include <algorithm>

namespace bloomzy::imports_page {

using client::toQString;

void ColumnsModel::show(const std::vector<api::ImportColumn>& shown)
{
    const bool same =
        shown.size() == m_columns.size() && std::equal(shown.begin(), shown.end(), m_columns.begin(),
                                                       [](const auto& a, const auto& b) { return a.name == b.name; });
    if (!same) {
        beginResetModel();
        m_columns = shown;
        endResetModel();
        return;
    }
    m_columns = shown;
    if (!m_columns.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

const api::ImportColumn* ColumnsModel::column(int row) const
{
    return row >= 0 && row < rowCount() ? &m_columns[static_cast<std::size_t>(row)] : nullptr;
}

int ColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ColumnsModel::shown(const api::ImportColumn& column, int section) const
{
    switch (section) {
    case nameColumn:
        return toQString(column.name);
    case sampleColumn:
        return column.samples.empty() ? QVariant() : toQString(column.samples.front());
    case fieldColumn:
        return FieldTexts::label(toQString(column.field));
    case matchColumn:
        return QVariant::fromValue(FieldTexts::match(column));
    default:
        return {};
    }
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const
{
    const api::ImportColumn* column = this->column(index.row());
    if (!column)
        return {};
    if (role == Qt::DisplayRole)
        return shown(*column, index.column());
    if (role == UsedRole)
        return !column->field.empty();
    if (role == FieldRole || role == Qt::EditRole)
        return toQString(column->field);
    if (role == RowsModel::NameRole)
        return column->field == "scientificName";
    if (role == WarnRole)
        return column->unmapped > 0;
    if (role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == matchColumn)
        return FieldTexts::match(*column).word;
    if (index.column() == useColumn)
        return column->field.empty() ? tr("Not imported") : tr("Imported");
    return shown(*column, index.column());
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const QStringList titles{{}, tr("Column in file"), tr("First value"), tr("Field in Bloomzy"), tr("Match")};
    if (role == Qt::DisplayRole)
        return titles.value(section);
    if (role == Qt::AccessibleTextRole)
        return section == useColumn ? tr("Import this column") : titles.value(section);
    return {};
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == fieldColumn ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const api::ImportColumn* column = this->column(index.row());
    if (!column || role != Qt::EditRole)
        return false;
    if (value.toString() != toQString(column->field))
        Q_EMIT fieldChosen(index.row(), value.toString());
    return true;
}

void ColumnsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_columns.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace bloomzy::imports_page
