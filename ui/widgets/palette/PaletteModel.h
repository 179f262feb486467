#pragma once

#include "ui/widgets/palette/PaletteItem.h"

#include <QtCore/QAbstractListModel>

namespace bloomzy::widgets {

/// The groups of a palette as one list: a row for each title, which cannot be chosen, and one for each item.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setGroups(std::vector<PaletteGroup> groups);
    /// The words that are marked in the rows.
    void setWords(const QString& words) { m_words = words; }
    const QString& words() const { return m_words; }

    /// Null for the row of a title.
    const PaletteItem* item(const QModelIndex& index) const;
    /// Null for the row of an item.
    const PaletteGroup* title(const QModelIndex& index) const;
    PaletteRank rankOf(const QModelIndex& index) const;
    /// The first item of the group with this rank, or of any group; -1 for none.
    int firstRow(std::optional<PaletteRank> rank = {}) const;
    int rowOf(const QString& key) const;
    /// The item that is `by` items after `row`, or before it; the last one on that side where there are not so many.
    int rowAfter(int row, int by) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        std::size_t group = 0;
        int item = -1; ///< -1: the title
    };

    QString accessibleText(const PaletteItem& item) const;

    std::vector<PaletteGroup> m_groups;
    std::vector<Row> m_rows;
    QString m_words;
};

} // namespace bloomzy::widgets
