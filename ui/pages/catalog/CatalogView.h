#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/TaxonEditor.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/pages/catalog/CatalogCommands.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QSplitter;

namespace bloomzy::widgets {
class DetailDrawer;
} // namespace bloomzy::widgets

namespace bloomzy::catalog_page {

class CatalogBanners;
class CatalogTable;
class DetailPanel;
class FacetPanel;

/// The catalog: filters, table, editor. Brings the three together; each knows nothing of the others.
class CatalogView : public QWidget
{
    Q_OBJECT

public:
    CatalogView(const models::ConsoleParts& parts, const CatalogCommands& commands, QWidget* parent = nullptr);
    ~CatalogView() override;

    /// For the page bar, which takes it over.
    widgets::SearchField* search() const { return m_search; }
    QList<QWidget*> panes() const;
    models::TaxonEditor& editor() { return m_editor; }
    qint64 total() const;
    /// `done` hears whether all is saved.
    void save(std::function<void(bool saved)> done = {});
    /// Esc: closes the drawer, else clears the search; false when there is neither.
    bool escape();

    QVariant place() const;
    void goTo(const QVariant& place);

Q_SIGNALS:
    void changed();
    void moved(const QVariant& before);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void connectQuery();
    void connectEditor();
    void connectCommands();
    void query();
    void requery(api::TaxonSort sort);
    api::TaxonFilter filter() const;
    void clearFilters();
    void refresh();
    void openSoon();
    void follow(const QString& id);
    void createTaxon();
    void askRemove();
    void onRemoved(const QString& id, const QString& name);
    void onSaved(const api::Taxon& taxon, bool created);
    void importStarter();
    void openParent();
    void showDetail(bool visible);
    void refreshCommands();
    QString writeReason() const;

    models::ConsoleParts m_parts;
    const CatalogCommands& m_commands;
    models::TaxonTableModel m_model;
    models::TaxonEditor m_editor;
    QPointer<widgets::SearchField> m_search;
    CatalogBanners* m_banners;
    QSplitter* m_splitter;
    FacetPanel* m_facets;
    CatalogTable* m_table;
    DetailPanel* m_detail;
    widgets::DetailDrawer* m_drawer;
    QTimer m_openSoon;
    api::TaxonSort m_sort = api::TaxonSort::scientificName;
};

} // namespace bloomzy::catalog_page
