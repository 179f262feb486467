#include "ui/pages/catalog/ListFieldModel.h"

#include <QtCore/QJsonObject>

namespace bloomzy::catalog_page {

ListFieldModel::ListFieldModel(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void ListFieldModel::setRows(const QJsonArray& rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size() && !rows.isEmpty()) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ListFieldModel::append(const QJsonObject& row)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.append(row);
    endInsertRows();
    Q_EMIT edited();
}

void ListFieldModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

void ListFieldModel::toggle(const QModelIndex& index)
{
    if (!index.isValid() || m_readOnly || !column(index).words)
        return;
    const Column& own = column(index);
    QJsonObject chosen = m_rows.at(index.row()).toObject();
    const bool on = !chosen.value(own.key).toBool();
    for (int row = 0; row < rowCount(); ++row) {
        QJsonObject object = m_rows.at(row).toObject();
        if (row == index.row())
            object.insert(own.key, on);
        else if (on && object.value(own.groupBy) == chosen.value(own.groupBy))
            object.insert(own.key, false);
        m_rows.replace(row, object);
    }
    Q_EMIT dataChanged(this->index(0, index.column()), this->index(rowCount() - 1, index.column()));
    Q_EMIT edited();
}

void ListFieldModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant ListFieldModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QJsonValue value = m_rows.at(index.row()).toObject().value(column(index).key);
    if (role == ChoiceRole)
        return column(index).words && value.toBool();
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole)
        return {};
    return column(index).words ? column(index).words(value.toBool()) : value.toString();
}

QVariant ListFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_columns[std::size_t(section)].title();
}

bool ListFieldModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || m_readOnly)
        return false;
    const QString text = value.toString().trimmed();
    QJsonObject object = m_rows.at(index.row()).toObject();
    const QJsonObject before = object;
    if (text.isEmpty() && column(index).optional)
        object.remove(column(index).key);
    else
        object.insert(column(index).key, text);
    if (object == before)
        return true;
    m_rows.replace(index.row(), object);
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags ListFieldModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.isValid() && !m_readOnly && !column(index).words ? base | Qt::ItemIsEditable : base;
}

} // namespace bloomzy::catalog_page
