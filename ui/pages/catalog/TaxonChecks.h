#pragma once

#include "ui/models/TaxonTableModel.h"
#include "ui/widgets/table/CheckableRows.h"

namespace bloomzy::catalog_page {

/// The checks of the list of taxa; all of them are all matches, also those that are not loaded.
class TaxonChecks : public widgets::CheckableRows
{
    Q_OBJECT

public:
    explicit TaxonChecks(models::TaxonTableModel& model, QObject* parent = nullptr);

    bool hasRow(int row) const override { return m_model.taxon(row); }
    bool isChecked(int row) const override;
    void setChecked(int row, bool checked) override;
    void checkAll() override { m_model.checks().checkAll(); }
    void clear() override { m_model.checks().clear(); }
    bool isEmpty() const override { return m_model.checks().isEmpty(); }
    qint64 checkedCount() const override { return m_model.checks().count(m_model.matches()); }
    qint64 allCount() const override { return m_model.matches(); }

private:
    models::TaxonTableModel& m_model;
};

} // namespace bloomzy::catalog_page
