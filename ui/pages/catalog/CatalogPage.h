#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::catalog_page {

/// Adds the catalog: search, facets, table, editor.
void registerCatalogPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts);

} // namespace bloomzy::catalog_page
