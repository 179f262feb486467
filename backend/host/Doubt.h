#pragma once

#include <functional>
#include <mutex>

namespace bloomzy::host {

/// Tells whoever keeps in memory what a database holds that the outcome of a commit is not known: the connection went
/// while it was answered. Safe from any thread.
class Doubt
{
public:
    /// `listener` is called on the database's writing thread before those who wrote are told: it must not wait, throw
    /// or use that database. One: a later one replaces it, an empty one ends it, and when this returns the former one
    /// is not running.
    void listen(std::function<void()> listener)
    {
        const std::lock_guard lock(m_mutex);
        m_listener = std::move(listener);
    }
    void tell()
    {
        const std::lock_guard lock(m_mutex);
        if (m_listener)
            m_listener();
    }

private:
    std::mutex m_mutex;
    std::function<void()> m_listener;
};

} // namespace bloomzy::host
