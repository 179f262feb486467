#pragma once

#include "ui/widgets/frame/Page.h"

#include <memory>
#include <vector>

namespace bloomzy::widgets {

/// The pages of a window in the order of the navigation. Filled in the composition root before the window is made, by
/// one function of each page library: `registerCatalogPage(registry, …)`.
class PageRegistry
{
public:
    /// False, and the page is gone, when its id is empty or taken.
    bool add(std::unique_ptr<Page> page);

    std::vector<Page*> pages() const;
    Page* find(const QString& id) const;
    /// The digit of Ctrl+digit: 1 to 9, then 0; -1 for pages beyond ten and for the bottom section.
    int shortcutDigit(const Page& page) const;

private:
    std::vector<std::unique_ptr<Page>> m_pages;
};

} // namespace bloomzy::widgets
