#include "ui/models/EventRows.h"

namespace bloomzy::models {

namespace {

int rowsOf(const api::AuditPage& page)
{
    return int(page.items.size());
}

} // namespace

const api::AuditEntry* EventRows::at(int row) const
{
    if (row < 0)
        return nullptr;
    for (const api::AuditPage& page : m_pages) {
        if (row < rowsOf(page))
            return &page.items[std::size_t(row)];
        row -= rowsOf(page);
    }
    return nullptr;
}

int EventRows::rowOf(const std::string& id) const
{
    int row = 0;
    for (const api::AuditPage& page : m_pages) {
        for (const api::AuditEntry& entry : page.items) {
            if (entry.id == id)
                return row;
            ++row;
        }
    }
    return -1;
}

void EventRows::clear()
{
    m_pages.clear();
    m_size = 0;
}

void EventRows::addOlder(api::AuditPage page)
{
    m_size += rowsOf(page);
    m_pages.push_back(std::move(page));
}

void EventRows::addNewer(api::AuditPage page)
{
    m_size += rowsOf(page);
    m_pages.push_front(std::move(page));
}

std::optional<std::string> EventRows::olderCursor() const
{
    return m_pages.empty() ? std::nullopt : m_pages.back().nextCursor;
}

std::optional<std::string> EventRows::newerCursor() const
{
    return m_pages.empty() ? std::nullopt : m_pages.front().newerCursor;
}

int EventRows::newestBeyond(int most) const
{
    int beyond = 0;
    for (auto page = m_pages.begin(); page != m_pages.end() && m_size - beyond - rowsOf(*page) >= most; ++page)
        beyond += rowsOf(*page);
    return beyond;
}

int EventRows::oldestBeyond(int most) const
{
    int beyond = 0;
    for (auto page = m_pages.rbegin(); page != m_pages.rend() && m_size - beyond - rowsOf(*page) >= most; ++page)
        beyond += rowsOf(*page);
    return beyond;
}

void EventRows::dropNewest(int rows)
{
    while (rows > 0 && m_pages.size() > 1) {
        rows -= rowsOf(m_pages.front());
        m_size -= rowsOf(m_pages.front());
        m_pages.pop_front();
        m_pages.front().hasNewer = true;
    }
}

void EventRows::dropOldest(int rows)
{
    while (rows > 0 && m_pages.size() > 1) {
        rows -= rowsOf(m_pages.back());
        m_size -= rowsOf(m_pages.back());
        m_pages.pop_back();
    }
}

} // namespace bloomzy::models
