#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::users_page {

/// Adds the users: who has an account, what they may do, where they are signed in. Not for who may not read users.
void registerUsersPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts);

} // namespace bloomzy::users_page
