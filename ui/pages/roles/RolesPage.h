#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::roles_page {

/// "roles", for whom may read roles. Its place is the id of the role that is shown.
void registerRolesPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts);

} // namespace bloomzy::roles_page
