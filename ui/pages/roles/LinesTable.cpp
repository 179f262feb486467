#include "ui/pages/roles/LinesTable.h"

#include <QtWidgets/QHeaderView>

namespace bloomzy::roles_page {

namespace {

constexpr int usualWidth = 200;

} // namespace

void LinesModel::setHeads(const QStringList& heads)
{
    if (heads == m_heads)
        return;
    beginResetModel();
    m_heads = heads;
    endResetModel();
}

void LinesModel::setLines(const QList<QStringList>& lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

void LinesModel::add(const QList<QStringList>& lines)
{
    if (lines.isEmpty())
        return;
    const int first = int(m_lines.size());
    beginInsertRows({}, first, first + int(lines.size()) - 1);
    m_lines += lines;
    endInsertRows();
}

int LinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

QVariant LinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_lines.at(index.row()).value(index.column());
    return {};
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_heads.value(section) : QVariant();
}

LinesTable::LinesTable(const theme::Theme& theme, const QString& name, QWidget* parent)
    : DataTable(theme, parent)
{
    setObjectName(name);
    setModel(&m_model);
    horizontalHeader()->setDefaultSectionSize(usualWidth);
}

void LinesTable::display(const QString& accessibleName, const QStringList& heads, const QList<QStringList>& lines)
{
    setAccessibleName(accessibleName);
    m_model.setHeads(heads);
    m_model.setLines(lines);
}

} // namespace bloomzy::roles_page
