#include "ui/pages/imports/ColumnFit.h"

namespace bloomzy::imports_page {

std::vector<int> fitSections(const std::vector<SectionNeed>& needs, int room)
{
    int wanted = 0;
    int least = 0;
    for (const auto& need : needs) {
        wanted += need.wanted;
        least += need.least;
    }
    const int spare = wanted - least;
    const double share = wanted <= room ? 1.0 : spare > 0 && room > least ? double(room - least) / spare : 0.0;
    std::vector<int> widths;
    int used = 0;
    for (const auto& need : needs) {
        widths.push_back(need.least + static_cast<int>((need.wanted - need.least) * share));
        used += widths.back();
    }
    if (!widths.empty() && used < room)
        widths.back() += room - used;
    return widths;
}

} // namespace bloomzy::imports_page
