#include "backend/storage/postgres/PgChannel.h"

#include "backend/storage/postgres/PgError.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <utility>

namespace bloomzy::storage {

namespace {

/// TCP notices within seconds that the other machine is gone; on a Unix socket these mean nothing.
constexpr std::array<const char*, 8> keywords{
    "dbname",           "keepalives_idle", "keepalives_interval",       "keepalives_count",
    "tcp_user_timeout", "client_encoding", "fallback_application_name", nullptr};

PGconn* startConnecting(const std::string& target)
{
    const std::array<const char*, 8> values{target.c_str(), "5", "1", "5", "5000", "UTF8", "bloomzyd", nullptr};
    return pq().PQconnectStartParams(keywords.data(), values.data(), 1);
}

std::string trimmed(const char* message)
{
    std::string text = message ? message : "";
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

std::string stateOf(const PGresult* result)
{
    const char* state = pq().PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state ? state : "";
}

bool isFailure(const PGresult* result)
{
    const auto status = pq().PQresultStatus(result);
    return status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY;
}

/// libpq gives no SQLSTATE of a refused connection, so its words have to do. They are the server's, and English where
/// its `lc_messages` is; in another language the person reads them in the log.
core::Error refusedConnection(const std::string& words)
{
    const auto says = [&](std::string_view text) { return words.find(text) != std::string::npos; };
    if (says("authentication failed") || says("no pg_hba.conf entry") || says("no password supplied") ||
        says("permission denied for database"))
        return core::makeError(api::ErrorCode::forbidden,
                               "The database does not let the server in. Nothing was changed. Check the role and the "
                               "password in the database's address, and the rules of the database server.",
                               words);
    if (says("database \"") && says("does not exist"))
        return core::makeError(api::ErrorCode::notFound,
                               "The database does not exist. Create it, or correct the database's address.", words);
    return lostError(words);
}

} // namespace

core::Result<std::unique_ptr<PgChannel>> PgChannel::open(const std::string& target, Deadline deadline)
{
    BLOOMZY_CHECK(requireLibPq());
    std::unique_ptr<PgChannel> channel(new PgChannel(startConnecting(target), deadline));
    BLOOMZY_CHECK(channel->connect());
    return channel;
}

PgChannel::PgChannel(PGconn* handle, Deadline deadline)
    : m_handle(handle)
    , m_deadline(deadline)
{
}

PgChannel::~PgChannel()
{
    pq().PQfinish(m_handle);
}

core::Result<void> PgChannel::requireOpen() const
{
    if (isLost())
        return lostError("the connection is gone");
    return {};
}

core::Result<PgResult> PgChannel::ask(const std::string& sql)
{
    BLOOMZY_CHECK(requireOpen());
    return answer(pq().PQsendQuery(m_handle, sql.c_str()), sql);
}

core::Result<void> PgChannel::connect()
{
    if (!m_handle)
        return core::internalError("no memory for a connection");
    auto state = PGRES_POLLING_WRITING;
    while (pq().PQstatus(m_handle) != CONNECTION_BAD && state != PGRES_POLLING_FAILED) {
        BLOOMZY_CHECK(waitFor(state == PGRES_POLLING_READING ? POLLIN : POLLOUT));
        state = pq().PQconnectPoll(m_handle);
        if (state == PGRES_POLLING_OK)
            return {};
    }
    return refusedConnection(loseByLibPq().cause);
}

core::Result<void> PgChannel::beginCopy(const std::string& sql)
{
    BLOOMZY_CHECK(requireOpen());
    if (pq().PQsendQuery(m_handle, sql.c_str()) != 1)
        return loseByLibPq();
    BLOOMZY_CHECK(flush());
    BLOOMZY_CHECK(awaitInput());
    const PgResult result(pq().PQgetResult(m_handle));
    if (result && pq().PQresultStatus(result.get()) == PGRES_COPY_IN)
        return {};
    BLOOMZY_CHECK(lastResult());
    return pgError(result ? stateOf(result.get()) : std::string(),
                   result ? trimmed(pq().PQresultErrorMessage(result.get())) + " at: " + sql : "no answer to: " + sql);
}

core::Result<void> PgChannel::putCopy(std::string_view piece)
{
    BLOOMZY_CHECK(requireOpen());
    int taken = 0;
    while ((taken = pq().PQputCopyData(m_handle, piece.data(), static_cast<int>(piece.size()))) == 0)
        BLOOMZY_CHECK(flush());
    if (taken != 1)
        return loseByLibPq();
    return flush();
}

core::Result<void> PgChannel::endCopy(const char* refusal)
{
    BLOOMZY_CHECK(requireOpen());
    int sent = 0;
    while ((sent = pq().PQputCopyEnd(m_handle, refusal)) == 0)
        BLOOMZY_CHECK(flush());
    BLOOMZY_TRY(const auto result, answer(sent, "the end of a copy"));
    return {};
}

core::Result<PgResult> PgChannel::answer(int sent, std::string_view doing)
{
    if (sent != 1)
        return loseByLibPq();
    BLOOMZY_CHECK(flush());
    BLOOMZY_TRY(auto result, lastResult());
    if (!isFailure(result.get()))
        return result;
    const std::string state = stateOf(result.get());
    const std::string cause = trimmed(pq().PQresultErrorMessage(result.get())) + " at: " + std::string(doing);
    if (pq().PQstatus(m_handle) == CONNECTION_BAD || state.empty())
        return lose(cause);
    return pgError(state, "PostgreSQL " + state + ": " + cause);
}

core::Result<PgResult> PgChannel::lastResult()
{
    PgResult last;
    while (true) {
        BLOOMZY_CHECK(awaitInput());
        PgResult next(pq().PQgetResult(m_handle));
        if (!next)
            break;
        if (!last || !isFailure(last.get()))
            last = std::move(next);
    }
    if (!last)
        return lose("the server gave no answer");
    return last;
}

core::Result<void> PgChannel::flush()
{
    while (true) {
        const int left = pq().PQflush(m_handle);
        if (left == 0)
            return {};
        if (left < 0)
            return loseByLibPq();
        // The server may have to be heard before it listens.
        BLOOMZY_CHECK(waitFor(POLLIN | POLLOUT));
        if (pq().PQconsumeInput(m_handle) != 1)
            return loseByLibPq();
    }
}

core::Result<void> PgChannel::waitFor(short events)
{
    pollfd descriptor{pq().PQsocket(m_handle), events, 0};
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return lose("no answer within the deadline");
        const int ready = ::poll(&descriptor, 1, static_cast<int>(std::min<std::int64_t>(left.count(), 60'000)));
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return lose("poll failed");
    }
}

core::Error PgChannel::lose(std::string cause)
{
    pq().PQfinish(std::exchange(m_handle, nullptr));
    return lostError(std::move(cause));
}

bool PgChannel::inTransaction() const
{
    if (isLost())
        return false;
    const auto status = pq().PQtransactionStatus(m_handle);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

/// Until libpq has a whole result.
core::Result<void> PgChannel::awaitInput()
{
    while (pq().PQisBusy(m_handle) != 0) {
        BLOOMZY_CHECK(waitFor(POLLIN));
        if (pq().PQconsumeInput(m_handle) != 1)
            return loseByLibPq();
    }
    return {};
}

core::Error PgChannel::loseByLibPq()
{
    return lose(trimmed(pq().PQerrorMessage(m_handle)));
}

} // namespace bloomzy::storage
