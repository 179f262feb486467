#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariant>

namespace bloomzy::models {

/// What stands in the columns of a list of taxa (TaxonTableModel::Column), whoever shows them.
class TaxonCells
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::models::TaxonCells)

public:
    /// The words above a column; empty for an unknown one.
    static QString title(int column);
    /// For the column's delegate; invalid where nothing is to be shown.
    static QVariant value(const api::TaxonSummary& taxon, int column);
    /// The same in words.
    static QString text(const api::TaxonSummary& taxon, int column);
};

} // namespace bloomzy::models
