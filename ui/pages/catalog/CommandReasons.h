#pragma once

#include "ui/client/ApiClient.h"
#include "ui/models/TaxonEditor.h"
#include "ui/pages/catalog/CatalogCommands.h"

namespace bloomzy::catalog_page {

class CatalogFilters;
class CatalogTable;

/// Why a command of the page cannot be used now: rights, what is open, what is typed, where the table stands.
class CommandReasons
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::catalog_page::CommandReasons)

public:
    CommandReasons(const CatalogCommands& commands, client::ApiClient& client, const models::TaxonEditor& editor);

    /// Enables each command, or gives it its reason.
    void refresh(const CatalogTable& table, const CatalogFilters& filters) const;
    /// Why taxa cannot be changed; empty when they can.
    QString readOnly() const;

private:
    void refreshEditor() const;

    const CatalogCommands& m_commands;
    client::ApiClient& m_client;
    const models::TaxonEditor& m_editor;
};

} // namespace bloomzy::catalog_page
