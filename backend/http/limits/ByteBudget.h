#pragma once

#include <atomic>
#include <cstddef>
#include <utility>

namespace bloomzy::http {

/// How many bytes of bodies all connections together hold in memory. Safe from any thread.
class ByteBudget
{
public:
    explicit ByteBudget(std::size_t limit)
        : m_limit(limit)
    {
    }

    [[nodiscard]] std::size_t used() const { return m_used; }

    /// What one request holds; given back when it goes. For one thread.
    class Share
    {
    public:
        explicit Share(ByteBudget& budget)
            : m_budget(&budget)
        {
        }
        Share(Share&& other) noexcept
            : m_budget(other.m_budget)
            , m_held(std::exchange(other.m_held, 0))
        {
        }
        Share& operator=(Share&&) = delete;
        ~Share() { m_budget->m_used -= m_held; }

        /// False, with nothing taken, when the bytes are not there.
        [[nodiscard]] bool grow(std::size_t bytes)
        {
            if ((m_budget->m_used += bytes) > m_budget->m_limit) {
                m_budget->m_used -= bytes;
                return false;
            }
            m_held += bytes;
            return true;
        }

    private:
        ByteBudget* m_budget;
        std::size_t m_held = 0;
    };

private:
    const std::size_t m_limit;
    std::atomic<std::size_t> m_used{0};
};

} // namespace bloomzy::http
