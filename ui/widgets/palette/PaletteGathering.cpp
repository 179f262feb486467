#include "ui/widgets/palette/PaletteGathering.h"

#include <algorithm>

namespace bloomzy::widgets {

std::vector<PaletteGroup> groupsOf(const std::vector<PaletteSource*>& sources, const std::optional<PaletteGroup>& first)
{
    std::vector<PaletteGroup> groups;
    if (first)
        groups.push_back(*first);
    for (const PaletteSource* source : sources) {
        for (PaletteGroup& group : source->groups()) {
            std::erase_if(group.items, [&](const PaletteItem& item) {
                return first && std::ranges::find(first->items, item.key, &PaletteItem::key) != first->items.end();
            });
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

} // namespace bloomzy::widgets
