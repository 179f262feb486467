#pragma once

#include "ui/widgets/palette/PaletteSource.h"

#include <optional>

namespace bloomzy::widgets {

/// `first` before those of the sources, where its items do not stand a second time.
std::vector<PaletteGroup> groupsOf(const std::vector<PaletteSource*>& sources,
                                   const std::optional<PaletteGroup>& first);

} // namespace bloomzy::widgets
