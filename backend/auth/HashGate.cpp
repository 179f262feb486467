#include "backend/auth/HashGate.h"

#include "backend/http/JobWaits.h"

namespace bloomzy::auth {
namespace {

core::Error busy()
{
    return core::unavailable("Too many people are signing in at once. Nothing was changed; try again in a moment.",
                             std::chrono::seconds(2));
}

} // namespace

core::Result<HashGate::Ticket> HashGate::enter()
{
    const std::scoped_lock lock(m_mutex);
    if (m_places >= m_placeLimit)
        return busy();
    ++m_places;
    return Ticket(*this);
}

HashGate::Ticket::Ticket(Ticket&& other) noexcept
    : m_gate(std::exchange(other.m_gate, nullptr))
    , m_running(other.m_running)
{
}

HashGate::Ticket::~Ticket()
{
    if (m_gate == nullptr)
        return;
    {
        const std::scoped_lock lock(m_gate->m_mutex);
        --m_gate->m_places;
        if (m_running)
            --m_gate->m_running;
    }
    m_gate->m_freed.notify_one();
}

core::Result<void> HashGate::Ticket::waitForTurn(storage::Deadline deadline)
{
    if (m_running)
        return {};
    const http::JobWaits waits;
    std::unique_lock lock(m_gate->m_mutex);
    if (!m_gate->m_freed.wait_until(lock, deadline, [this] { return m_gate->m_running < m_gate->m_runningLimit; }))
        return busy();
    ++m_gate->m_running;
    m_running = true;
    return {};
}

} // namespace bloomzy::auth
