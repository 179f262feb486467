#include "backend/events/EventBoard.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/events/EventStream.h"

#include <algorithm>
#include <utility>

namespace bloomzy::events {
namespace {

constexpr std::chrono::seconds lookEvery{1};
constexpr std::size_t operationsKept = 64;
/// What a client waits before it connects again: the field `retry`, in milliseconds.
constexpr std::string_view retry = "retry: 2000\n";

core::Error tooManyOfAccount(std::size_t most)
{
    auto error = core::makeError(api::ErrorCode::rateLimited,
                                 "This account listens " + std::to_string(most) +
                                     " times already. Close one of its other programs, or try again shortly.");
    error.retryAfter = std::chrono::seconds(10);
    return error;
}

core::Error tooMany()
{
    return core::unavailable("As many clients listen for changes as the server takes. Try again later.",
                             std::chrono::seconds(30));
}

} // namespace

EventBoard::EventBoard(std::size_t capacity, std::size_t most, std::size_t mostOfAccount)
    : m_most(most)
    , m_mostOfAccount(mostOfAccount)
    , m_ring(capacity)
{
}

core::Result<void> EventBoard::join(EventStream& stream, const std::string& account)
{
    const std::lock_guard lock(m_mutex);
    const auto own = std::ranges::count_if(m_streams, [&](const auto& item) { return item.second == account; });
    if (static_cast<std::size_t>(own) >= m_mostOfAccount)
        return tooManyOfAccount(m_mostOfAccount);
    if (m_streams.size() >= m_most || m_stopped)
        return tooMany();
    m_streams.emplace(&stream, account);
    stream.place().ticket = ++m_tickets;
    stream.place().operations = m_version;
    m_pending = true;
    m_changed.notify_all();
    return {};
}

void EventBoard::hear(EventStream& stream, std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    stream.setWake(std::move(wake));
}

void EventBoard::leave(EventStream& stream)
{
    const std::lock_guard lock(m_mutex);
    m_streams.erase(&stream);
    stream.setWake({});
    if (m_streams.empty())
        m_operations.clear();
}

bool EventBoard::isHeard() const
{
    const std::lock_guard lock(m_mutex);
    return !m_streams.empty();
}

/// Without listeners nothing is read: who comes next asks for what was missed.
void EventBoard::poke()
{
    const std::lock_guard lock(m_mutex);
    if (m_streams.empty())
        return;
    m_pending = true;
    m_changed.notify_all();
}

void EventBoard::note(const api::Operation& operation)
{
    if (!isHeard())
        return;
    EventItem item{0,
                   {api::Permission::operationsRead, operation.createdBy.id, false},
                   eventText(0, "operation", core::json::toJson(operation))};
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_operations, [&](const OperationNote& note) { return note.id == operation.id; });
    m_operations.push_back({++m_version, operation.id, std::move(item)});
    if (m_operations.size() > operationsKept)
        m_operations.erase(m_operations.begin());
    for (const auto& [stream, account] : m_streams)
        stream->wake();
}

void EventBoard::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_changed.notify_all();
    for (const auto& [stream, account] : m_streams)
        stream->wake();
}

EventBoard::Work EventBoard::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_pending || !m_streams.empty(); });
    m_changed.wait_for(lock, lookEvery, [this] { return m_stopped || m_pending; });
    if (m_stopped)
        return Work::stop;
    return std::exchange(m_pending, false) ? Work::read : Work::look;
}

std::int64_t EventBoard::beginReading()
{
    const std::lock_guard lock(m_mutex);
    return m_tickets;
}

void EventBoard::served(std::int64_t ticket)
{
    const std::lock_guard lock(m_mutex);
    m_served = ticket;
}

void EventBoard::retryLater()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, lookEvery, [this] { return m_stopped; });
    m_pending = true;
}

std::int64_t EventBoard::newest() const
{
    const std::lock_guard lock(m_mutex);
    return m_ring.newest();
}

void EventBoard::restart(std::int64_t sequence)
{
    const std::lock_guard lock(m_mutex);
    m_ring.restart(sequence);
}

void EventBoard::forgetEarlier()
{
    const std::lock_guard lock(m_mutex);
    m_ring.restart(m_ring.newest());
}

void EventBoard::add(const std::vector<api::AuditEntry>& entries)
{
    const std::lock_guard lock(m_mutex);
    for (const api::AuditEntry& entry : entries)
        m_ring.add(entry);
}

void EventBoard::wakeAll()
{
    wakeDue([](const EventStream&) { return true; });
}

void EventBoard::wakeDue(const std::function<bool(const EventStream&)>& isDue)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [stream, account] : m_streams)
        if (isDue(*stream))
            stream->wake();
}

EventBoard::Next EventBoard::next(Place& place, const http::Principal& person, std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    Next next;
    next.over = m_stopped;
    if (m_stopped || m_served < place.ticket)
        return next;
    if (!place.settled)
        place.settled = settle(place, next);
    else if (!m_ring.covers(*place.after)) {
        place.after = m_ring.newest();
        next.text += eventText(*place.after, "reload", "{}");
    }
    addChanges(place, person, bytes, next);
    addOperations(place, person, bytes, next);
    return next;
}

/// Where a new stream begins.
bool EventBoard::settle(Place& place, Next& next) const
{
    const bool lost = place.unknown || (place.after && !m_ring.covers(*place.after));
    if (lost || !place.after)
        place.after = m_ring.newest();
    next.text.append(retry).append(eventText(*place.after, "ready", "{}"));
    if (lost)
        next.text += eventText(*place.after, "reload", "{}");
    return true;
}

void EventBoard::addChanges(Place& place, const http::Principal& person, std::size_t bytes, Next& next) const
{
    const EventItem* item = m_ring.after(*place.after);
    for (; item && next.text.size() < bytes; item = m_ring.after(*place.after)) {
        if (item->audience.has(person))
            next.text += item->text;
        place.after = item->sequence;
    }
    if (!item)
        place.after = m_ring.newest();
}

void EventBoard::addOperations(Place& place, const http::Principal& person, std::size_t bytes, Next& next) const
{
    for (const OperationNote& note : m_operations) {
        if (note.version <= place.operations)
            continue;
        if (next.text.size() >= bytes)
            return;
        if (note.item.audience.has(person))
            next.text += note.item.text;
        place.operations = note.version;
    }
}

} // namespace bloomzy::events
