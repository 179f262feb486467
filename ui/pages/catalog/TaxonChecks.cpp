#include "ui/pages/catalog/TaxonChecks.h"

namespace bloomzy::catalog_page {

TaxonChecks::TaxonChecks(models::TaxonTableModel& model, QObject* parent)
    : CheckableRows(parent)
    , m_model(model)
{
    connect(&model.checks(), &models::CheckedTaxa::changed, this, &CheckableRows::changed);
    connect(&model, &models::TaxonTableModel::loadFinished, this, &CheckableRows::changed);
}

bool TaxonChecks::isChecked(int row) const
{
    const api::TaxonSummary* taxon = m_model.taxon(row);
    return taxon && m_model.checks().isChecked(QString::fromStdString(taxon->id));
}

void TaxonChecks::setChecked(int row, bool checked)
{
    if (const api::TaxonSummary* taxon = m_model.taxon(row))
        m_model.checks().setChecked(api::TaxonSummary(*taxon), checked);
}

} // namespace bloomzy::catalog_page
