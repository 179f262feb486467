#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::account_page {

/// The id of the page with the second factor.
[[nodiscard]] QString accountPage();

/// Two pages of whoever is signed in: the account with its second factor, and where it is signed in.
void registerAccountPages(widgets::PageRegistry& registry, const models::ConsoleParts& parts);

} // namespace bloomzy::account_page
