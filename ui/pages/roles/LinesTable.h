#pragma once

#include "ui/widgets/table/DataTable.h"

#include <QtCore/QAbstractTableModel>

namespace bloomzy::roles_page {

/// Lines of text under heads, for what a role grants and for what is changed of it.
class LinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeads(const QStringList& heads);
    void setLines(const QList<QStringList>& lines);
    void add(const QList<QStringList>& lines);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_heads;
    QList<QStringList> m_lines;
};

/// The table of a LinesModel of its own.
class LinesTable : public widgets::DataTable
{
    Q_OBJECT

public:
    LinesTable(const theme::Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// Below those that are there.
    void add(const QList<QStringList>& lines) { m_model.add(lines); }
    void display(const QString& accessibleName, const QStringList& heads, const QList<QStringList>& lines);

private:
    LinesModel m_model;
};

} // namespace bloomzy::roles_page
