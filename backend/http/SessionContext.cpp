#include "backend/http/SessionContext.h"

namespace bloomzy::http {

std::size_t SessionContext::opened()
{
    metrics.addConnections(1);
    const std::lock_guard lock(m_mutex);
    return ++m_open;
}

void SessionContext::closed()
{
    metrics.addConnections(-1);
    const std::lock_guard lock(m_mutex);
    if (--m_open == 0)
        m_allClosed.notify_all();
}

bool SessionContext::waitUntilAllClosed(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return m_allClosed.wait_for(lock, time, [this] { return m_open == 0; });
}

} // namespace bloomzy::http
