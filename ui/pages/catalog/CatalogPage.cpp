#include "ui/pages/catalog/CatalogPage.h"

#include "ui/pages/catalog/ConsoleCatalogPage.h"

namespace bloomzy::catalog_page {

void registerCatalogPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts)
{
    registry.add(std::make_unique<ConsoleCatalogPage>(parts));
}

} // namespace bloomzy::catalog_page
