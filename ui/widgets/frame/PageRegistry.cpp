#include "ui/widgets/frame/PageRegistry.h"

#include <algorithm>
#include <tuple>

namespace bloomzy::widgets {

bool PageRegistry::add(std::unique_ptr<Page> page)
{
    if (!page || page->id().isEmpty() || find(page->id()))
        return false;
    const auto rank = [](const std::unique_ptr<Page>& each) { return std::tuple(each->section(), each->order()); };
    const auto place = std::upper_bound(m_pages.begin(), m_pages.end(), page,
                                        [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    m_pages.insert(place, std::move(page));
    return true;
}

std::vector<Page*> PageRegistry::pages() const
{
    std::vector<Page*> result;
    for (const auto& page : m_pages)
        result.push_back(page.get());
    return result;
}

Page* PageRegistry::find(const QString& id) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const auto& page) { return page->id() == id; });
    return found == m_pages.end() ? nullptr : found->get();
}

int PageRegistry::shortcutDigit(const Page& page) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const auto& each) { return each.get() == &page; });
    const auto position = found - m_pages.begin();
    if (found == m_pages.end() || page.section() == NavSection::bottom || position > 9)
        return -1;
    return int((position + 1) % 10);
}

} // namespace bloomzy::widgets
