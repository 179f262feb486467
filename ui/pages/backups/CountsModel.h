#pragma once

#include "backend/api/BackupWork.h"
#include "ui/widgets/table/CellDelegate.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace bloomzy::backups_page {

/// Rows of each table then and now, of a dry run.
class CountsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { tableColumn, thenColumn, nowColumn, changeColumn, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<api::RestoreTableChange> tables);
    [[nodiscard]] const api::RestoreTableChange& table(int row) const { return m_tables[std::size_t(row)]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_tables.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<api::RestoreTableChange> m_tables;
};

/// A number of rows that would come or go; its sign says which, its colour repeats it.
class ChangeDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect&, const QModelIndex&) const override { return {}; }
};

} // namespace bloomzy::backups_page
