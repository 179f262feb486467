#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::imports_page {

/// The command that leads to this page from everywhere.
inline constexpr const char* openCommand = "imports.open";

/// Adds the imports: a file to the catalog, and what was imported so far.
void registerImportsPage(widgets::PageRegistry& registry, const models::ConsoleParts& parts);

} // namespace bloomzy::imports_page
