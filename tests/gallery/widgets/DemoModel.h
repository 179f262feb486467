#pragma once

#include "ui/widgets/table/Cells.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>

namespace bloomzy::gallery {

struct DemoTaxon
{
    widgets::NameCell name;
    QString family;
    std::optional<api::Light> light;
    widgets::ToxicityCell toxicity;
    std::optional<api::Difficulty> difficulty;
    widgets::Badge review;
    QDateTime edited;
    widgets::RowState state = widgets::RowState::ready;
    bool unsaved = false;
};

/// Rows that show every state of a table of taxa.
class DemoModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DemoModel(QObject* parent = nullptr);

    void setMatch(const QString& match) { m_match = match; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<DemoTaxon> m_rows;
    QString m_match;
};

} // namespace bloomzy::gallery
