#include "backend/storage/postgres/PgConnector.h"

#include "backend/storage/postgres/PgError.h"

#include <algorithm>

namespace bloomzy::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto firstPause = 50ms;
constexpr auto lastPause = 1000ms;
constexpr auto connectTime = 3s;

} // namespace

core::Result<std::unique_ptr<PgConnection>> PgConnector::connect(Deadline deadline)
{
    if (!mayTry())
        return lostError("the last try to connect failed, the next one is due soon");
    auto connection = greet(std::min(deadline, deadlineIn(connectTime)));
    remember(connection.has_value());
    // Whoever asks for data hears that it cannot be had now; why is for the log.
    return connection.has_value() ? std::move(connection) : lostError(connection.error().cause);
}

core::Result<std::unique_ptr<PgConnection>> PgConnector::greet(Deadline deadline) const
{
    BLOOMZY_TRY(auto connection, PgConnection::open(m_target, deadline));
    if (!m_greeting.empty())
        BLOOMZY_CHECK(connection->run(m_greeting));
    return connection;
}

bool PgConnector::mayTry()
{
    const std::lock_guard lock(m_mutex);
    if (m_pause == 0ms)
        return true;
    if (m_trying || std::chrono::steady_clock::now() < m_next)
        return false;
    m_trying = true;
    return true;
}

void PgConnector::remember(bool connected)
{
    const std::lock_guard lock(m_mutex);
    m_trying = false;
    m_pause = connected ? 0ms : std::clamp<std::chrono::milliseconds>(m_pause * 2, firstPause, lastPause);
    m_next = deadlineIn(m_pause);
}

} // namespace bloomzy::storage
