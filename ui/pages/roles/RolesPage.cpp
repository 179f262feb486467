#include "ui/pages/roles/RolesPage.h"

#include "ui/pages/roles/ConsoleRolesPage.h"

namespace bloomzy::roles_page {

void registerRolesPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts)
{
    registry.add(std::make_unique<ConsoleRolesPage>(parts));
}

} // namespace bloomzy::roles_page
