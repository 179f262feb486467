#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/EditHistory.h"
#include "ui/models/SavedViews.h"
#include "ui/models/TaxonEditor.h"
#include "ui/models/TaxonFollower.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/pages/catalog/CatalogFilters.h"
#include "ui/pages/catalog/CatalogTravel.h"
#include "ui/pages/catalog/CommandReasons.h"

#include <QtWidgets/QWidget>

namespace bloomzy::models {
class ViewActions;
class ViewsMenu;
} // namespace bloomzy::models

namespace bloomzy::catalog_page {

class BulkActions;
class CatalogBanners;
class CatalogPanes;
class CatalogTable;
class DetailPanel;
class TaxonBin;

/// The catalog: filters, table, editor. Brings the three together; each knows nothing of the others.
class CatalogView : public QWidget
{
    Q_OBJECT

public:
    /// `views` outlives it.
    CatalogView(const models::ConsoleParts& parts, const CatalogCommands& commands, models::SavedViews& views,
                QWidget* parent = nullptr);

    /// For the page bar, which takes it over.
    widgets::SearchField* search() const { return m_filters.search(); }
    models::ViewsMenu& viewsMenu() { return *m_viewsMenu; }
    QList<QWidget*> panes() const;
    models::TaxonEditor& editor() { return m_editor; }
    /// Taxa in the catalog; -1 while it is not known.
    qint64 total() const;
    /// `done` hears whether all is saved.
    void save(std::function<void(bool saved)> done = {});
    /// Esc: closes the drawer, else clears what is checked, else the search; false when there is none of them.
    bool escape();

    QVariant place() const;
    void goTo(const QVariant& place);

Q_SIGNALS:
    void changed();
    void moved(const QVariant& before);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectFilters();
    void connectTable();
    void connectEditor();
    void connectCommands();
    void connectBulk(BulkActions& bulk);
    void query();
    void refresh();
    void onLoaded();
    void openSoon();
    void chooseColumns();
    void createTaxon();
    void onSaved(const api::Taxon& taxon, bool created);
    void importStarter();
    void refreshRights();
    void refreshCommands();

    models::ConsoleParts m_parts;
    const CatalogCommands& m_commands;
    models::TaxonTableModel m_model;
    models::TaxonEditor m_editor;
    models::TaxonFollower m_follower;
    models::EditHistory m_history;
    CatalogFilters m_filters;
    CommandReasons m_reasons;
    CatalogBanners* m_banners;
    CatalogTable* m_table;
    DetailPanel* m_detail;
    CatalogPanes* m_panes;
    TaxonBin* m_bin;
    CatalogTravel m_travel;
    models::ViewActions* m_views;
    models::ViewsMenu* m_viewsMenu;
};

} // namespace bloomzy::catalog_page
