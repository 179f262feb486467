#include "backend/events/EventRing.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::events {
namespace {

std::string dataOf(const api::AuditEntry& entry)
{
    api::ChangeEvent change{entry.action, entry.time, entry.target, {}};
    if (entry.actor.id)
        change.by = api::Person{*entry.actor.id, entry.actor.displayName.value_or(std::string())};
    return core::json::toJson(change);
}

} // namespace

void EventRing::restart(std::int64_t sequence)
{
    m_items.clear();
    m_floor = m_newest = sequence;
}

void EventRing::add(const api::AuditEntry& entry)
{
    if (entry.action == "backup.restore")
        return restart(entry.sequence);
    m_newest = entry.sequence;
    auto audience = audienceOf(entry.action);
    if (!audience || entry.outcome != api::AuditOutcome::success)
        return;
    m_items.push_back({entry.sequence, std::move(*audience), eventText(entry.sequence, "change", dataOf(entry))});
    if (m_items.size() <= m_capacity)
        return;
    m_floor = m_items.front().sequence;
    m_items.pop_front();
}

const EventItem* EventRing::after(std::int64_t sequence) const
{
    const auto found = std::ranges::upper_bound(m_items, sequence, {}, &EventItem::sequence);
    return found == m_items.end() ? nullptr : &*found;
}

std::string eventText(std::int64_t id, std::string_view name, std::string_view data)
{
    std::string text = id > 0 ? "id: " + std::to_string(id) + "\n" : std::string();
    return text.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
}

} // namespace bloomzy::events
