#pragma once

#include "backend/auth/AuthOptions.h"

#include <mutex>

namespace bloomzy::auth {

/// Lifetimes that can be changed while the server runs. Safe from any thread.
class LiveLifetimes
{
public:
    explicit LiveLifetimes(const Lifetimes& lifetimes)
        : m_lifetimes(lifetimes)
    {
    }

    [[nodiscard]] Lifetimes now() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lifetimes;
    }
    void set(const Lifetimes& lifetimes)
    {
        const std::lock_guard lock(m_mutex);
        m_lifetimes = lifetimes;
    }

private:
    mutable std::mutex m_mutex;
    Lifetimes m_lifetimes;
};

} // namespace bloomzy::auth
