#pragma once

#include "backend/core/Clock.h"

#include <atomic>
#include <chrono>

/// A clock that stands still until it is moved.
class TestClock : public bloomzy::core::Clock
{
public:
    [[nodiscard]] bloomzy::core::Time now() const override
    {
        return bloomzy::core::Time(std::chrono::microseconds(m_microseconds));
    }
    void advance(std::chrono::seconds span) { m_microseconds += std::chrono::microseconds(span).count(); }

private:
    std::atomic<std::int64_t> m_microseconds = 1'795'000'000'000'000; // November 2026
};
