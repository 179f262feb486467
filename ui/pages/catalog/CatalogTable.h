#pragma once

#include "ui/models/TaxonTableModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace bloomzy::widgets {
class DataTable;
class EmptyState;
class LoadingPanel;
class TableFooter;
} // namespace bloomzy::widgets

namespace bloomzy::catalog_page {

/// The table of the catalog with its footer, or what stands there instead. The chosen taxon stays chosen by its id when
/// the rows are others.
class CatalogTable : public QWidget
{
    Q_OBJECT

public:
    CatalogTable(const theme::Theme& theme, models::TaxonTableModel& model, QWidget* parent = nullptr);

    widgets::DataTable& table() const { return *m_table; }

    /// Empty for none. Does not emit chosen().
    void choose(const QString& id);
    const QString& chosenId() const { return m_chosen; }
    /// By -1 or 1 from the chosen row.
    void step(int rows);
    bool canStep(int rows) const;

    /// Taxa in the catalog; -1 while it is not known.
    void setTotal(qint64 total);
    /// What a new catalog offers; a reason leaves its buttons out.
    void setMayFill(bool mayFill);
    void setImporting(bool importing);

Q_SIGNALS:
    /// By a person.
    void chosen(const QString& id);
    void activated();
    void sortRequested(bloomzy::api::TaxonSort sort);
    void starterRequested();
    void newTaxonRequested();
    void clearRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpColumns();
    void sortBy(int column);
    void onCurrent(const QModelIndex& current);
    void restoreChoice();
    void refresh();
    QWidget* content() const;
    void showFooter();
    void showNoMatch();
    void retranslate();

    const theme::Theme& m_theme;
    models::TaxonTableModel& m_model;
    QStackedWidget* m_stack;
    widgets::DataTable* m_table;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_nothingYet;
    widgets::EmptyState* m_noMatch;
    widgets::EmptyState* m_noPermission;
    widgets::EmptyState* m_failed;
    widgets::TableFooter* m_footer;
    QString m_chosen;
    qint64 m_total = -1;
    bool m_mayFill = true;
    bool m_importing = false;
    bool m_restoring = false;
};

} // namespace bloomzy::catalog_page
