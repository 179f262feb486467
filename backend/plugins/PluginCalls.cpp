#include "backend/plugins/PluginCalls.h"

#include <algorithm>
#include <system_error>
#include <thread>
#include <utility>

namespace bloomzy::plugins {

namespace {

constexpr std::chrono::milliseconds lookAgain{100};
/// A call that is given up may be about to end: what it did is known then.
constexpr std::chrono::milliseconds lastWait{2000};

} // namespace

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

bool CallSigns::isEnded(std::chrono::milliseconds silence, const std::function<bool()>& isGivenUp)
{
    using Clock = std::chrono::steady_clock;
    std::unique_lock lock(m_mutex);
    auto heard = m_signs;
    auto until = Clock::now() + silence;
    bool isLast = false;
    while (!m_hasEnded) {
        const auto look = isGivenUp ? std::min(until, Clock::now() + lookAgain) : until;
        m_changed.wait_until(lock, look, [&] { return m_hasEnded || m_signs != heard; });
        if (m_signs != std::exchange(heard, m_signs) && !isLast)
            until = Clock::now() + silence;
        if (!isLast && isGivenUp && isGivenUp()) {
            isLast = true;
            until = std::min(until, Clock::now() + lastWait);
        }
        if (!m_hasEnded && Clock::now() >= until) {
            m_isGivenUp = true;
            return false;
        }
    }
    return true;
}

bool beginAlone(std::function<void()> work)
{
    try {
        std::thread(std::move(work)).detach();
        return true;
    } catch (const std::system_error&) {
        return false;
    }
}

} // namespace bloomzy::plugins
