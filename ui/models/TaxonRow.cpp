#include "ui/models/TaxonRow.h"

#include "ui/models/TaxonCells.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/widgets/table/Cells.h"

namespace bloomzy::models {

QVariant TaxonRow::data(int column, int role) const
{
    const bool hasBox = column == TaxonTableModel::nameColumn || column == TaxonTableModel::checkColumn;
    switch (role) {
    case Qt::DisplayRole:
        return column == TaxonTableModel::checkColumn ? QVariant(isChecked) : TaxonCells::value(taxon, column);
    case Qt::AccessibleTextRole:
        return spoken(column);
    case widgets::MatchRole:
        return words ? QVariant(QString::fromStdString(*words)) : QVariant();
    case Qt::CheckStateRole:
        return hasBox ? QVariant(isChecked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case widgets::UnsavedRole:
        return isUnsaved;
    default:
        return {};
    }
}

QString TaxonRow::spoken(int column) const
{
    if (column != TaxonTableModel::checkColumn)
        return TaxonCells::text(taxon, column);
    return isChecked ? tr("checked") : tr("not checked");
}

QVariant TaxonRow::header(int column, int role)
{
    const bool isCheck = column == TaxonTableModel::checkColumn;
    const bool glyphs =
        (column >= TaxonTableModel::lightColumn && column <= TaxonTableModel::difficultyColumn) || isCheck;
    if (role == Qt::TextAlignmentRole)
        return int(glyphs ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole && glyphs)
        return QString();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    return isCheck && role == Qt::ToolTipRole ? tr("Check all or none") : TaxonCells::title(column);
}

} // namespace bloomzy::models
