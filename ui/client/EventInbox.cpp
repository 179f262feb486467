#include "ui/client/EventInbox.h"

namespace bloomzy::client {

namespace {

qsizetype sizeOf(const ServerEvent& event)
{
    return event.name.size() + event.data.size() + event.id.size();
}

} // namespace

EventInbox::Put EventInbox::put(const QList<ServerEvent>& events)
{
    const QMutexLocker lock(&m_mutex);
    const bool first = m_events.isEmpty() && !events.isEmpty();
    for (const ServerEvent& event : events) {
        const qsizetype bytes = sizeOf(event);
        if (!m_events.isEmpty() && (m_events.size() >= mostEvents || m_bytes + bytes > mostBytes))
            return {first, false};
        m_bytes += bytes;
        m_events.append(event);
    }
    return {first, true};
}

QList<ServerEvent> EventInbox::take(qsizetype most)
{
    const QMutexLocker lock(&m_mutex);
    const QList<ServerEvent> taken = m_events.mid(0, most);
    m_events.remove(0, taken.size());
    for (const ServerEvent& event : taken)
        m_bytes -= sizeOf(event);
    return taken;
}

bool EventInbox::isEmpty() const
{
    const QMutexLocker lock(&m_mutex);
    return m_events.isEmpty();
}

} // namespace bloomzy::client
