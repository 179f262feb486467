#pragma once

#include "ui/models/ColumnState.h"
#include "ui/models/TaxonEditState.h"

#include <QtCore/QString>

#include <vector>

class QPagedPaintDevice;

namespace bloomzy::catalog_page {

/// What goes onto paper, as a document of black text: the list with its shown columns, or one taxon with its fields.
class PrintSheet
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::catalog_page::PrintSheet)

public:
    /// `about`: the words and filters, a line below; `matches`: of the list, of which `taxa` are the first.
    static QString list(const std::vector<api::TaxonSummary>& taxa, const models::ColumnStates& columns,
                        const QString& about, qint64 matches);
    /// As it is typed now.
    static QString taxon(const models::TaxonEditState& state);

    /// Pages with numbers. May run on any thread.
    static void paint(const QString& html, QPagedPaintDevice& device);

private:
    static QString cell(const api::TaxonSummary& taxon, int column);
    static QString page(const QString& title, const QString& subtitle, const QString& body);
};

} // namespace bloomzy::catalog_page
