#pragma once

#include <vector>

namespace bloomzy::imports_page {

/// Pixels that a section would like to have, and those that it cannot do without.
struct SectionNeed
{
    int wanted = 0;
    int least = 0;
};

/// Widths for sections side by side in `room` pixels: what each wants where that fits; else the widest give way first,
/// but none below its least. What is left over belongs to the last section.
std::vector<int> fitSections(const std::vector<SectionNeed>& needs, int room);

} // namespace bloomzy::imports_page
