#include "backend/host/Chores.h"

#include "backend/core/Log.h"

#include <algorithm>
#include <exception>

namespace bloomzy::host {

Chores::Chores(std::vector<Chore> chores, core::Log& log)
    : m_chores(std::move(chores))
    , m_log(log)
    , m_thread([this] { run(); })
{
}

Chores::~Chores()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

void Chores::run()
{
    std::vector<Clock::time_point> due(m_chores.size(), Clock::now());
    std::unique_lock lock(m_mutex);
    while (!m_stopping && !due.empty()) {
        const auto first = std::ranges::min_element(due);
        if (m_changed.wait_until(lock, *first, [&] { return m_stopping; }))
            return;
        const Chore& chore = m_chores[static_cast<std::size_t>(first - due.begin())];
        lock.unlock();
        work(chore);
        *first = Clock::now() + chore.interval;
        lock.lock();
    }
}

void Chores::work(const Chore& chore)
{
    try {
        chore.work();
    } catch (const std::exception& exception) {
        m_log.write(core::LogLevel::error, "chores", "a chore failed and will be tried again",
                    {{"chore", chore.name}, {"cause", exception.what()}});
    }
}

} // namespace bloomzy::host
