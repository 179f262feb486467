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
    /// `greeting` is run on each new connection; one on which it fails is none.
    explicit PgConnector(std::string target, std::string greeting = {})
        : m_target(std::move(target))
        , m_greeting(std::move(greeting))
    {
    }

    [[nodiscard]] core::Result<std::unique_ptr<PgConnection>> connect(Deadline deadline);

private:
    [[nodiscard]] core::Result<std::unique_ptr<PgConnection>> greet(Deadline deadline) const;
    [[nodiscard]] bool mayTry();
    void remember(bool connected);

    const std::string m_target;
    const std::string m_greeting;
    std::mutex m_mutex;
    std::chrono::milliseconds m_pause{0}; ///< 0 while the server answers
    Deadline m_next{};
    bool m_trying = false; ///< one of the tries after a failure is under way
};

} // namespace bloomzy::storage
