#include "ui/pages/catalog/PlaceActions.h"

#include "ui/pages/catalog/DetailPanel.h"

namespace bloomzy::catalog_page {

PlaceActions::PlaceActions(models::TaxonEditor& editor, const CatalogCommands& commands, DetailPanel& detail)
    : QObject()
    , m_editor(editor)
    , m_commands(commands)
    , m_detail(detail)
{
    connect(&editor, &models::TaxonEditor::loadFinished, this, &PlaceActions::onOpened);
}

void PlaceActions::open(const TaxonPlace& place)
{
    m_place = place;
    m_editor.open(place.taxonId);
}

void PlaceActions::onOpened()
{
    const std::optional<TaxonPlace> place = std::exchange(m_place, std::nullopt);
    if (!place || m_editor.state().id() != place->taxonId)
        return;
    switch (place->action) {
    case PlaceAction::none:
        break;
    case PlaceAction::edit:
        m_commands.edit->trigger();
        break;
    case PlaceAction::history:
        m_detail.showHistory();
        break;
    case PlaceAction::accepted:
        Q_EMIT followRequested(m_editor.state().value(u"/acceptedNameUsageId").toString());
        break;
    case PlaceAction::remove:
        m_commands.remove->trigger();
        break;
    }
}

} // namespace bloomzy::catalog_page
