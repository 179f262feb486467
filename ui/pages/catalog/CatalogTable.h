#pragma once

#include "ui/models/TaxonTableModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace bloomzy::widgets {
class BulkBar;
class DataTable;
class TableFooter;
} // namespace bloomzy::widgets

namespace bloomzy::models {
class ColumnLayout;
}

namespace bloomzy::catalog_page {

class CatalogStack;
class TaxonChecks;

/// The table of the catalog with its footer, or what stands there instead. The chosen taxon stays chosen by its id when
/// the rows are others.
class CatalogTable : public QWidget
{
    Q_OBJECT

public:
    CatalogTable(const theme::Theme& theme, client::ApiClient& client, models::TaxonTableModel& model,
                 QWidget* parent = nullptr);

    widgets::DataTable& table() const { return *m_table; }
    models::ColumnLayout& columns() const { return *m_columns; }
    widgets::BulkBar& bulk() const { return *m_bulk; }

    /// Empty for none. Does not emit chosen().
    void choose(const QString& id);
    const QString& chosenId() const { return m_chosen; }
    /// By -1 or 1 from the chosen row.
    void step(int rows);
    bool canStep(int rows) const;

    /// Pixels from the top.
    int scroll() const;
    /// With the next rows: `id` is chosen and the table stands at `scroll`. Does not emit chosen().
    void comeBack(const QString& id, int scroll);

    /// Taxa in the catalog; -1 while it is not known.
    void setTotal(qint64 total);
    /// Without it a new catalog offers nothing.
    void setMayFill(bool mayFill);
    void setImporting(bool importing);
    /// The server keeps the catalog from this person.
    bool isForbidden() const;

Q_SIGNALS:
    /// By a person.
    void chosen(const QString& id);
    void activated();
    void sortRequested(bloomzy::api::TaxonSort sort);
    void starterRequested();
    void importRequested();
    void clearRequested();
    void searchAllRequested();
    void spellingChosen(const QString& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpColumns();
    void connectTable();
    void sortBy(int column);
    void onCurrent(const QModelIndex& current);
    void onReset();
    void restoreChoice();
    void refreshFooter();
    QString order() const;
    void retranslate();

    const theme::Theme& m_theme;
    models::TaxonTableModel& m_model;
    widgets::DataTable* m_table;
    CatalogStack* m_stack;
    models::ColumnLayout* m_columns = nullptr;
    widgets::TableFooter* m_footer;
    TaxonChecks* m_checks;
    widgets::BulkBar* m_bulk;
    QString m_chosen;
    std::optional<int> m_scroll; ///< to stand at after the next reset
    qint64 m_total = -1;
    bool m_restoring = false;
};

} // namespace bloomzy::catalog_page
