#pragma once

#include "backend/api/Events.h"
#include "backend/events/Audience.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>

namespace bloomzy::events {

/// One event as it goes out, the same for everybody who may hear of it.
struct EventItem
{
    std::int64_t sequence = 0;
    Audience audience;
    std::string text; ///< with its id and the empty line
};

/// The latest changes, by their sequences in the audit log. Not safe from several threads.
class EventRing
{
public:
    explicit EventRing(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// Begins anew: nothing up to `sequence` is known.
    void restart(std::int64_t sequence);
    /// The next entry of the log; one that is nobody's is counted and not kept. After a restore it begins anew, as no
    /// change tells what became of what somebody shows.
    void add(const api::AuditEntry& entry);

    [[nodiscard]] std::int64_t newest() const { return m_newest; }
    /// Whether all that came after `sequence` is here.
    [[nodiscard]] bool covers(std::int64_t sequence) const { return sequence >= m_floor && sequence <= m_newest; }
    /// The first after `sequence`; null when there is none.
    [[nodiscard]] const EventItem* after(std::int64_t sequence) const;

private:
    std::size_t m_capacity;
    std::int64_t m_floor = 0;
    std::int64_t m_newest = 0;
    std::deque<EventItem> m_items;
};

/// `id: 17`, `event: change`, `data: {…}` and an empty line; without an id when it is 0.
[[nodiscard]] std::string eventText(std::int64_t id, std::string_view name, std::string_view data);

} // namespace bloomzy::events
