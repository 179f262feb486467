#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariant>

namespace bloomzy::models {

/// A row of TaxonTableModel as it is now, for as long as what it refers to.
struct TaxonRow
{
    const api::TaxonSummary& taxon;
    bool isChecked;
    bool isUnsaved;
    const std::optional<std::string>& words; ///< that were searched

    /// Of a column of the model.
    QVariant data(int column, int role) const;
    static QVariant header(int column, int role);

private:
    Q_DECLARE_TR_FUNCTIONS(bloomzy::models::TaxonRow)

    QString spoken(int column) const;
};

} // namespace bloomzy::models
