#pragma once

#include "backend/storage/postgres/PgConnection.h"

#include <mutex>

namespace bloomzy::storage {

/// Makes the connections to one database. While the server cannot be reached it tries now and then (after 50 ms, then
/// after pauses that double up to a second), and refuses at once in between: callers hear it soon, and a server that
/// comes back is not stormed. Safe from any thread.
class PgConnector
{
public:
    explicit PgConnector(std::string target)
        : m_target(std::move(target))
    {
    }

    [[nodiscard]] core::Result<std::unique_ptr<PgConnection>> connect(Deadline deadline);

private:
    [[nodiscard]] bool mayTry();
    void remember(bool connected);

    const std::string m_target;
    std::mutex m_mutex;
    std::chrono::milliseconds m_pause{0}; ///< 0 while the server answers
    Deadline m_next{};
    bool m_trying = false; ///< one of the tries after a failure is under way
};

} // namespace bloomzy::storage
