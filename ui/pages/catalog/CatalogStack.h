#pragma once

#include "ui/models/TaxonTableModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QStackedWidget>

namespace bloomzy::widgets {
class EmptyState;
class LoadingPanel;
} // namespace bloomzy::widgets

namespace bloomzy::catalog_page {

class NoMatch;

/// The table, or what stands in its place: nothing yet, no match, no permission, failed, loading.
class CatalogStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes the table over.
    CatalogStack(const theme::Theme& theme, client::ApiClient& client, models::TaxonTableModel& model, QWidget* table,
                 QWidget* parent = nullptr);

    /// Taxa in the catalog; -1 while it is not known.
    void setTotal(qint64 total);
    /// Without it a new catalog offers nothing.
    void setMayFill(bool mayFill);
    void setImporting(bool importing);

    bool isForbidden() const;
    /// There is a list, if only an empty one.
    bool hasList() const;

Q_SIGNALS:
    void starterRequested();
    void importRequested();
    void clearRequested();
    /// The same words without the facets.
    void searchAllRequested();
    /// The same filters with other words.
    void spellingChosen(const QString& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectStates();
    void refresh();
    QWidget* content() const;
    void showNothingYet();
    void retranslate();

    models::TaxonTableModel& m_model;
    QWidget* m_table;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_nothingYet;
    NoMatch* m_noMatch;
    widgets::EmptyState* m_noPermission;
    widgets::EmptyState* m_failed;
    qint64 m_total = -1;
    bool m_mayFill = true;
    bool m_importing = false;
};

} // namespace bloomzy::catalog_page
