#pragma once

#include "backend/core/Result.h"
#include "backend/storage/Database.h"

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace bloomzy::auth {

/// Bounds how many password hashes run and wait. Full means `unavailable` at once, not a queue without end.
class HashGate
{
public:
    /// A place in the queue; given back when it goes.
    class Ticket
    {
    public:
        Ticket(Ticket&& other) noexcept;
        Ticket& operator=(Ticket&&) = delete;
        ~Ticket();
        /// Blocks until it is this ticket's turn; `unavailable` when the deadline passes first.
        [[nodiscard]] core::Result<void> waitForTurn(storage::Deadline deadline);

    private:
        friend class HashGate;
        explicit Ticket(HashGate& gate)
            : m_gate(&gate)
        {
        }
        HashGate* m_gate;
        bool m_running = false;
    };

    HashGate(std::size_t running, std::size_t waiting)
        : m_runningLimit(running)
        , m_placeLimit(running + waiting)
    {
    }
    [[nodiscard]] core::Result<Ticket> enter();

private:
    std::mutex m_mutex;
    std::condition_variable m_freed;
    std::size_t m_runningLimit;
    std::size_t m_placeLimit;
    std::size_t m_running = 0;
    std::size_t m_places = 0;
};

} // namespace bloomzy::auth
