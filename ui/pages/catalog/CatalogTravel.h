#pragma once

#include "ui/models/TaxonEditor.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/models/ViewedPage.h"
#include "ui/pages/catalog/CatalogFilters.h"
#include "ui/pages/catalog/PlaceActions.h"
#include "ui/pages/catalog/ViewPlace.h"

#include <QtCore/QTimer>

namespace bloomzy::catalog_page {

class CatalogPanes;
class CatalogTable;

/// Where a person is in the catalog, and the ways to elsewhere: rows of the table, links between taxa, links from
/// outside, Back and Forward, and views that are kept.
class CatalogTravel : public QObject, public models::ViewedPage
{
    Q_OBJECT

public:
    /// What it moves; all of it outlives this.
    struct Parts
    {
        models::TaxonTableModel& model;
        models::TaxonEditor& editor;
        CatalogFilters& filters;
        CatalogTable& table;
        CatalogPanes& panes;
        DetailPanel& detail;
        const CatalogCommands& commands;
    };

    CatalogTravel(const Parts& parts, QObject* parent);

    QVariant place() const;
    void goTo(const QVariant& place);
    QString query(const QString& before) const override;
    QString normalized(const QString& query) const override;
    /// Other words, filters and order; the open taxon stays.
    void display(const QString& query) override;
    void leave() override { Q_EMIT moved(place()); }
    bool isAtStart() const override;
    /// A link to another taxon.
    void follow(const QString& id);
    /// The taxon is being opened by somebody else; it is a step worth coming back from.
    void comeAlong(const QString& id);
    /// The chosen row, once no other is chosen.
    void openSoon() { m_openSoon.start(); }
    void stay() { m_openSoon.stop(); }

Q_SIGNALS:
    void moved(const QVariant& before);

private:
    void openLink(const TaxonPlace& place);

    Parts m_parts;
    PlaceActions m_actions;
    QTimer m_openSoon;
};

} // namespace bloomzy::catalog_page
