#pragma once

#include "ui/widgets/frame/Commands.h"
#include "ui/widgets/frame/PageRegistry.h"

namespace bloomzy::gallery {

/// A page like the catalog beside a few plain ones.
void registerDemoPages(widgets::PageRegistry& pages, widgets::Commands& commands, const theme::Theme& theme);

} // namespace bloomzy::gallery
