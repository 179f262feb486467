#include "ui/pages/imports/ColumnFit.h"

#include <algorithm>
#include <numeric>

namespace bloomzy::imports_page {

namespace {

std::vector<int> cappedAt(const std::vector<SectionNeed>& needs, int most)
{
    std::vector<int> widths;
    for (const auto& need : needs)
        widths.push_back(std::max(need.least, std::min(need.wanted, most)));
    return widths;
}

int sumOf(const std::vector<int>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

} // namespace

std::vector<int> fitSections(const std::vector<SectionNeed>& needs, int room)
{
    int most = 0;
    for (const auto& need : needs)
        most = std::max(most, need.wanted);
    std::vector<int> widths = cappedAt(needs, most);
    while (sumOf(widths) > room && most > 0)
        widths = cappedAt(needs, --most);
    if (!widths.empty())
        widths.back() += std::max(0, room - sumOf(widths));
    return widths;
}

} // namespace bloomzy::imports_page
