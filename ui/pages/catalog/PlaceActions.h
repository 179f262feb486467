#pragma once

#include "ui/models/TaxonEditor.h"
#include "ui/pages/catalog/CatalogCommands.h"
#include "ui/pages/catalog/ViewPlace.h"

namespace bloomzy::catalog_page {

class DetailPanel;

/// Opens the taxon of a link and then does what the link asks for; when the taxon cannot be opened, or another one is
/// asked for in the meantime, nothing.
class PlaceActions : public QObject
{
    Q_OBJECT

public:
    PlaceActions(models::TaxonEditor& editor, const CatalogCommands& commands, DetailPanel& detail);

    void open(const TaxonPlace& place);

Q_SIGNALS:
    /// Another taxon is the one that was meant.
    void followRequested(const QString& id);

private:
    void onOpened();

    models::TaxonEditor& m_editor;
    const CatalogCommands& m_commands;
    DetailPanel& m_detail;
    std::optional<TaxonPlace> m_place;
};

} // namespace bloomzy::catalog_page
