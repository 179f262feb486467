#pragma once

#include "ui/widgets/table/Cells.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QJsonArray>

#include <functional>
#include <vector>

namespace bloomzy::catalog_page {

/// A list of objects, such as the common names, as a table that can be edited in place. Empty texts of optional members
/// are left out of the object.
class ListFieldModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// bool of a cell with a yes or no.
    static constexpr int ChoiceRole = widgets::OwnRole;

    struct Column
    {
        QString key;
        std::function<QString()> title;
        bool optional = false;
        /// Given: a yes or no, shown by these words; at most one row of the same `groupBy` has it.
        std::function<QString(bool)> words = {};
        QString groupBy = {};
    };

    explicit ListFieldModel(std::vector<Column> columns, QObject* parent = nullptr);

    const QJsonArray& rows() const { return m_rows; }
    /// Does not emit edited().
    void setRows(const QJsonArray& rows);
    void append(const QJsonObject& row);
    void remove(int row);
    /// Changes a yes or no.
    void toggle(const QModelIndex& index);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// By a person.
    void edited();

private:
    const Column& column(const QModelIndex& index) const { return m_columns[std::size_t(index.column())]; }

    std::vector<Column> m_columns;
    QJsonArray m_rows;
    bool m_readOnly = false;
};

} // namespace bloomzy::catalog_page
