#include "ui/widgets/frame/PageDeck.h"

#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/frame/Page.h"
#include "ui/widgets/frame/PageBar.h"

#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::widgets {

PageDeck::PageDeck(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_bar(new PageBar(theme))
    , m_filterSlot(new QVBoxLayout)
    , m_banners(new BannerStack(theme))
    , m_stack(new QStackedWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_filterSlot);
    column->addWidget(m_banners);
    column->addWidget(m_stack, 1);
}

const PageDeck::Visited& PageDeck::visit(Page& page)
{
    const auto [found, first] = m_visited.try_emplace(&page);
    Visited& visited = found->second;
    if (first) {
        visited.widget = page.createWidget(m_stack);
        m_stack->addWidget(visited.widget);
        visited.bar = page.barWidgets();
        for (QWidget* widget : std::as_const(visited.bar))
            widget->setParent(m_bar);
        visited.filter = page.filterBar();
        if (visited.filter)
            m_filterSlot->addWidget(visited.filter);
    }
    return visited;
}

void PageDeck::bringToFront(Page& page)
{
    const Visited& visited = visit(page);
    for (const auto& [other, its] : m_visited) {
        if (its.filter)
            its.filter->setVisible(other == &page);
    }
    m_bar->setWidgets(visited.bar);
    m_stack->setCurrentWidget(visited.widget);
}

void PageDeck::refresh(const Page& page)
{
    m_bar->setTitle(page.title());
    m_bar->setFacts(page.barFacts());
}

QList<QWidget*> PageDeck::panes(const Page& page) const
{
    QList<QWidget*> panes{m_bar};
    if (const auto found = m_visited.find(&page); found != m_visited.end()) {
        if (found->second.filter)
            panes += found->second.filter;
        const QList<QWidget*> own = page.panes();
        panes += own.isEmpty() ? QList<QWidget*>{found->second.widget} : own;
    }
    panes += m_banners;
    return panes;
}

} // namespace bloomzy::widgets
