#include "backend/storage/postgres/PgWriting.h"

#include "backend/storage/postgres/PgError.h"
#include "backend/storage/postgres/PgPool.h"

#include <algorithm>
#include <thread>

namespace bloomzy::storage {

namespace {

using namespace std::chrono_literals;

/// For what the storage itself does, each: beginning with the wait for another process's writer, committing, learning
/// what became of a commit.
constexpr auto ownTime = 5s;
/// Nobody's work holds the writer longer, and nobody's is cut off sooner: a neighbour in the batch would pay for it.
constexpr auto longestWork = 10s;
constexpr auto shortestWork = 1s;
constexpr auto outcomePause = 50ms;

/// READ COMMITTED: each statement sees what was committed before it began, so what follows the lock sees all that the
/// writers before did. "BLMZ" and 1 are the lock's name within its database.
const std::string beginText = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = '4s'; "
                              "SELECT pg_advisory_xact_lock(1112296794, 1); SAVEPOINT one_write";

} // namespace

core::Result<void> PgWriting::begin(Deadline deadline)
{
    const auto until = std::clamp(deadline, deadlineIn(shortestWork), deadlineIn(ownTime));
    BLOOMZY_CHECK(beginOn(m_connection, m_connector, beginText, until));
    m_savepoint = Savepoint::set;
    return {};
}

core::Result<void> PgWriting::mark(Deadline deadline)
{
    m_connection->setDeadline(std::clamp(deadline, deadlineIn(shortestWork), deadlineIn(longestWork)));
    const auto before = std::exchange(m_savepoint, Savepoint::none);
    if (before == Savepoint::set)
        return {};
    return m_connection->run(before == Savepoint::kept ? "RELEASE one_write; SAVEPOINT one_write"
                                                       : "SAVEPOINT one_write");
}

core::Result<void> PgWriting::keep()
{
    m_savepoint = Savepoint::kept;
    return {};
}

core::Result<void> PgWriting::undo()
{
    m_savepoint = Savepoint::set;
    return m_connection->run("ROLLBACK TO one_write");
}

core::Result<void> PgWriting::commit()
{
    m_connection->setDeadline(deadlineIn(ownTime));
    BLOOMZY_TRY(const auto transaction, m_connection->text("SELECT pg_current_xact_id_if_assigned()"));
    auto done = m_connection->run("COMMIT");
    if (done.has_error() && m_connection->isLost() && !transaction.empty())
        return learnOutcome(transaction, done.error());
    return done;
}

core::Result<void> PgWriting::learnOutcome(const std::string& transaction, const core::Error& lost)
{
    const auto deadline = deadlineIn(ownTime);
    while (std::chrono::steady_clock::now() < deadline) {
        auto connection = m_connector.connect(deadline);
        const auto status = connection.has_value()
                                ? (*connection)->text("SELECT pg_xact_status('" + transaction + "'::xid8)")
                                : core::Result<std::string>(connection.error());
        if (status.has_value() && *status == "committed")
            return {};
        if (status.has_value() && *status == "aborted")
            return lost;
        std::this_thread::sleep_for(outcomePause);
    }
    if (m_uncertain)
        m_uncertain();
    return uncertainError(lost.cause);
}

void PgWriting::rollBack() noexcept
{
    if (m_connection)
        m_connection->rollBack();
}

} // namespace bloomzy::storage
