#pragma once

#include "ui/models/EditHistory.h"
#include "ui/pages/catalog/CatalogCommands.h"

namespace bloomzy::catalog_page {

class DetailPanel;

/// "Undo" and "Redo" of the page: they say what they would do, and show the field that they changed.
class UndoActions : public QObject
{
    Q_OBJECT

public:
    UndoActions(const CatalogCommands& commands, models::EditHistory& history, DetailPanel& detail);
    ~UndoActions() override;

private:
    void refresh();

    const CatalogCommands& m_commands;
    models::EditHistory& m_history;
};

} // namespace bloomzy::catalog_page
