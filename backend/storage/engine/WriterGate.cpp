#include "backend/storage/engine/WriterGate.h"

namespace bloomzy::storage {

void WriterGate::enter()
{
    std::unique_lock lock(m_mutex);
    // One that is closed anew before this has noticed may not keep it a second time.
    m_changed.wait_until(lock, Deadline(m_until),
                         [&, closing = m_closings] { return !m_closed || m_closings != closing; });
    m_passed = m_passed || m_closed;
    m_inside = true;
}

void WriterGate::leave()
{
    const std::lock_guard lock(m_mutex);
    m_inside = false;
    m_changed.notify_all();
}

bool WriterGate::close(Deadline until)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        return false;
    m_closed = true;
    m_until = until;
    ++m_closings;
    return true;
}

bool WriterGate::waitUntilStill()
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_until(lock, Deadline(m_until), [&] { return !m_inside; }))
        return false;
    m_passed = false;
    return true;
}

bool WriterGate::open()
{
    const std::lock_guard lock(m_mutex);
    const bool held = m_closed && !m_inside && !m_passed;
    m_closed = false;
    m_changed.notify_all();
    return held;
}

} // namespace bloomzy::storage
