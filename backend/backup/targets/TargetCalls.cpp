#include "backend/backup/targets/TargetCalls.h"

#include <system_error>
#include <thread>

namespace bloomzy::backup {

bool CallSigns::advanced(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_isGivenUp)
        return false;
    ++m_signs;
    m_changed.notify_all();
    return !m_progress || m_progress(bytes);
}

void CallSigns::end(const std::function<void()>& keep)
{
    const std::lock_guard lock(m_mutex);
    if (m_isGivenUp)
        return;
    keep();
    m_hasEnded = true;
    m_changed.notify_all();
}

bool CallSigns::isEnded(std::chrono::milliseconds silence)
{
    std::unique_lock lock(m_mutex);
    for (auto heard = m_signs; !m_hasEnded; heard = m_signs) {
        const bool isHeard = m_changed.wait_for(lock, silence, [&] { return m_hasEnded || m_signs != heard; });
        if (!isHeard) {
            m_isGivenUp = true;
            return false;
        }
    }
    return true;
}

bool TargetCalls::begin(std::function<void()> work)
{
    try {
        std::thread(std::move(work)).detach();
        return true;
    } catch (const std::system_error&) {
        return false;
    }
}

} // namespace bloomzy::backup
