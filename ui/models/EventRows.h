#pragma once

#include "backend/api/Audit.h"

#include <deque>

namespace bloomzy::models {

/// Events that are loaded, newest first, without a gap between them: a window on the log that grows at both ends and is
/// cut at the other one, page by page, so that the cursors of what stays are known.
class EventRows
{
public:
    [[nodiscard]] int size() const { return m_size; }
    /// Null for rows that are not there.
    [[nodiscard]] const api::AuditEntry* at(int row) const;
    /// -1: it is not loaded.
    [[nodiscard]] int rowOf(const std::string& id) const;

    void clear();
    void addOlder(api::AuditPage page);
    void addNewer(api::AuditPage page);
    /// Nothing: there are none.
    [[nodiscard]] std::optional<std::string> olderCursor() const;
    /// Nothing: no page is there.
    [[nodiscard]] std::optional<std::string> newerCursor() const;
    /// There are newer ones than the first row.
    [[nodiscard]] bool hasNewer() const { return !m_pages.empty() && m_pages.front().hasNewer; }

    /// How many rows would go at that end, so that at least `most` stay.
    [[nodiscard]] int newestBeyond(int most) const;
    [[nodiscard]] int oldestBeyond(int most) const;
    /// As many as one of these said.
    void dropNewest(int rows);
    void dropOldest(int rows);

private:
    std::deque<api::AuditPage> m_pages; ///< newest first
    int m_size = 0;
};

} // namespace bloomzy::models
