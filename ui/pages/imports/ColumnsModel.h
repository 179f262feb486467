#pragma once

#include "backend/api/Import.h"
#include "ui/widgets/table/Cells.h"

#include <QtCore/QAbstractTableModel>

namespace bloomzy::imports_page {

/// The columns of a file and where they go.
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { useColumn, nameColumn, sampleColumn, fieldColumn, matchColumn, columns };
    enum Role { UsedRole = widgets::OwnRole + 10, FieldRole, WarnRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows stay the same rows while it is the same file.
    void show(const std::vector<api::ImportColumn>& columns);
    [[nodiscard]] const api::ImportColumn* column(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    void retranslate();

Q_SIGNALS:
    /// A person chose this field for this column.
    void fieldChosen(int row, const QString& field);

private:
    [[nodiscard]] QVariant shown(const api::ImportColumn& column, int section) const;

    std::vector<api::ImportColumn> m_columns;
};

} // namespace bloomzy::imports_page
