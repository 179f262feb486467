#include "ui/widgets/frame/Navigator.h"

#include <utility>

namespace bloomzy::widgets {

Navigator::Navigator(const PageRegistry& pages, QObject* parent)
    : QObject(parent)
    , m_pages(pages)
{
    for (Page* page : pages.pages()) {
        connect(page, &Page::openRequested, this, &Navigator::open);
        connect(page, &Page::moved, this, [this, page](const QVariant& before) { onMoved(page, before); });
    }
}

void Navigator::open(const QString& id, const QVariant& place)
{
    Page* page = m_pages.find(id);
    if (!page)
        return;
    remember();
    if (page != m_current || place.isValid())
        m_history.visit(id);
    arrive(page, place);
}

void Navigator::back()
{
    remember();
    travel(m_history.back());
}

void Navigator::forward()
{
    remember();
    travel(m_history.forward());
}

void Navigator::remember()
{
    if (m_current)
        m_history.remember(m_current->place());
}

void Navigator::travel(const std::optional<History::Entry>& entry)
{
    if (Page* page = entry ? m_pages.find(entry->pageId) : nullptr)
        arrive(page, entry->place);
}

void Navigator::arrive(Page* page, const QVariant& place)
{
    Page* before = std::exchange(m_current, page);
    Q_EMIT arrived(page, before);
    if (place.isValid())
        page->goTo(place);
    Q_EMIT historyChanged();
}

void Navigator::onMoved(Page* page, const QVariant& before)
{
    if (page != m_current)
        return;
    m_history.remember(before);
    m_history.visit(page->id());
    Q_EMIT historyChanged();
}

} // namespace bloomzy::widgets
