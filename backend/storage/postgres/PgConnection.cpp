#include "backend/storage/postgres/PgConnection.h"

#include "backend/storage/postgres/PgError.h"
#include "backend/storage/postgres/PgRow.h"
#include "backend/storage/postgres/PgStatementText.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <poll.h>

namespace bloomzy::storage {

namespace {

/// Texts are constants of the program, so this is never reached unless one is put together from input.
constexpr std::size_t cacheLimit = 512;
constexpr int oldestServer = 150000;
// Rows that a walk reads at first, for one who leaves early, and at most.
constexpr int firstFetch = 64;
constexpr int lastFetch = 4096;

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

core::Result<std::unique_ptr<PgConnection>> PgConnection::open(const std::string& target, Deadline deadline)
{
    BLOOMZY_CHECK(requireLibPq());
    std::unique_ptr<PgConnection> connection(new PgConnection(startConnecting(target), deadline));
    BLOOMZY_CHECK(connection->connect());
    BLOOMZY_CHECK(connection->configure());
    return connection;
}

PgConnection::PgConnection(PGconn* handle, Deadline deadline)
    : m_handle(handle)
    , m_deadline(deadline)
{
}

PgConnection::~PgConnection()
{
    pq().PQfinish(m_handle);
}

core::Result<void> PgConnection::connect()
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
    return refusedConnection(lose(trimmed(pq().PQerrorMessage(m_handle))).cause);
}

core::Result<void> PgConnection::configure()
{
    pq().PQsetnonblocking(m_handle, 1);
    pq().PQsetNoticeReceiver(
        m_handle, [](void*, const PGresult*) {}, nullptr);
    const char* encoding = pq().PQparameterStatus(m_handle, "server_encoding");
    if (pq().PQserverVersion(m_handle) < oldestServer || !encoding || std::string_view(encoding) != "UTF8")
        return core::makeError(api::ErrorCode::conflict,
                               "The server needs PostgreSQL 15 or later, and a database with the encoding UTF8. "
                               "Nothing was changed. Create one (createdb -E UTF8 -T template0).",
                               "PostgreSQL " + std::to_string(pq().PQserverVersion(m_handle)) + ", encoding " +
                                   (encoding ? encoding : "unknown"));
    // A transaction whose process hangs must not keep the others out for ever, nor a statement run on whose asker has
    // gone. A commit counts when it is on the disk,
    // whatever the role's defaults are; stricter ones are kept.
    return run("SET idle_in_transaction_session_timeout = '60s'; SET statement_timeout = '60s'; "
               "SET client_connection_check_interval = '2s'; SET standard_conforming_strings = on; "
               "SET bytea_output = hex; SET extra_float_digits = 1; "
               "SELECT set_config('synchronous_commit', 'on', false) "
               "WHERE current_setting('synchronous_commit') IN ('off', 'local')");
}

core::Result<void> PgConnection::run(const std::string& sql)
{
    if (isLost())
        return lostError("the connection is gone");
    BLOOMZY_TRY(const auto result, answer(pq().PQsendQuery(m_handle, sql.c_str()), sql));
    return {};
}

core::Result<std::string> PgConnection::text(const std::string& sql)
{
    if (isLost())
        return lostError("the connection is gone");
    BLOOMZY_TRY(const auto result, answer(pq().PQsendQuery(m_handle, sql.c_str()), sql));
    return pq().PQntuples(result.get()) > 0 ? std::string(PgRow(result.get(), 0).text(0)) : std::string();
}

core::Result<void> PgConnection::query(std::string_view sql, Params params, const std::function<bool(const Row&)>& row)
{
    BLOOMZY_TRY(const auto result, perform(sql, params));
    for (int i = 0; i < pq().PQntuples(result.get()); ++i)
        if (!row(PgRow(result.get(), i)))
            break;
    return {};
}

core::Result<void> PgConnection::walk(std::string_view sql, Params params, const std::function<bool(const Row&)>& row)
{
    if (isLost())
        return lostError("the connection is gone");
    const std::string cursor = "walk_" + std::to_string(++m_cursors);
    BLOOMZY_CHECK(openCursor(cursor, sql, params));
    BLOOMZY_CHECK(fetchAll(cursor, row));
    return run("CLOSE " + cursor);
}

core::Result<void> PgConnection::openCursor(const std::string& name, std::string_view sql, Params params)
{
    const PgParams bound(params);
    BLOOMZY_TRY(const auto statement, PgStatementText::of(sql));
    if (statement.parameters != params.size())
        return core::internalError("a wrong number of parameters for: " + std::string(sql));
    const std::string declaration = "DECLARE " + name + " NO SCROLL CURSOR FOR " + statement.sql;
    BLOOMZY_TRY(const auto opened,
                answer(pq().PQsendQueryParams(m_handle, declaration.c_str(), bound.count(), bound.types(),
                                              bound.values(), bound.lengths(), bound.formats(), 0),
                       sql));
    return {};
}

core::Result<void> PgConnection::fetchAll(const std::string& cursor, const std::function<bool(const Row&)>& row)
{
    for (int size = firstFetch;; size = std::min(size * 4, lastFetch)) {
        const std::string fetch = "FETCH " + std::to_string(size) + " FROM " + cursor;
        if (isLost())
            return lostError("the connection is gone");
        BLOOMZY_TRY(const auto result, answer(pq().PQsendQuery(m_handle, fetch.c_str()), fetch));
        for (int i = 0; i < pq().PQntuples(result.get()); ++i)
            if (!row(PgRow(result.get(), i)))
                return {};
        if (pq().PQntuples(result.get()) < size)
            return {};
    }
}

core::Result<std::int64_t> PgConnection::execute(std::string_view sql, Params params)
{
    BLOOMZY_TRY(const auto result, perform(sql, params));
    const std::string_view count = pq().PQcmdTuples(result.get());
    std::int64_t rows = 0;
    std::from_chars(count.data(), count.data() + count.size(), rows);
    return rows;
}

core::Result<void> PgConnection::beginCopy(const std::string& sql)
{
    if (isLost())
        return lostError("the connection is gone");
    if (pq().PQsendQuery(m_handle, sql.c_str()) != 1)
        return lose(trimmed(pq().PQerrorMessage(m_handle)));
    BLOOMZY_CHECK(flush());
    while (pq().PQisBusy(m_handle) != 0) {
        BLOOMZY_CHECK(waitFor(POLLIN));
        if (pq().PQconsumeInput(m_handle) != 1)
            return lose(trimmed(pq().PQerrorMessage(m_handle)));
    }
    const PgResult result(pq().PQgetResult(m_handle));
    if (result && pq().PQresultStatus(result.get()) == PGRES_COPY_IN)
        return {};
    BLOOMZY_CHECK(lastResult());
    return pgError(result ? stateOf(result.get()) : std::string(),
                   result ? trimmed(pq().PQresultErrorMessage(result.get())) + " at: " + sql : "no answer to: " + sql);
}

core::Result<void> PgConnection::putCopy(std::string_view piece)
{
    if (isLost())
        return lostError("the connection is gone");
    int taken = 0;
    while ((taken = pq().PQputCopyData(m_handle, piece.data(), static_cast<int>(piece.size()))) == 0)
        BLOOMZY_CHECK(flush());
    if (taken != 1)
        return lose(trimmed(pq().PQerrorMessage(m_handle)));
    return flush();
}

core::Result<void> PgConnection::endCopy(const char* refusal)
{
    if (isLost())
        return lostError("the connection is gone");
    int sent = 0;
    while ((sent = pq().PQputCopyEnd(m_handle, refusal)) == 0)
        BLOOMZY_CHECK(flush());
    BLOOMZY_TRY(const auto result, answer(sent, "the end of a copy"));
    return {};
}

core::Result<PgResult> PgConnection::perform(std::string_view sql, Params params)
{
    if (isLost())
        return lostError("the connection is gone");
    const PgParams bound(params);
    BLOOMZY_TRY(const auto name, prepared(sql, bound));
    return answer(pq().PQsendQueryPrepared(m_handle, name.c_str(), bound.count(), bound.values(), bound.lengths(),
                                           bound.formats(), 0),
                  sql);
}

core::Result<std::string> PgConnection::prepared(std::string_view sql, const PgParams& params)
{
    std::string key = params.signature() + ' ' + std::string(sql);
    if (const auto known = m_statements.find(key); known != m_statements.end())
        return known->second;
    BLOOMZY_TRY(const auto statement, PgStatementText::of(sql));
    if (statement.parameters != static_cast<std::size_t>(params.count()))
        return core::internalError("a wrong number of parameters for: " + std::string(sql));
    // The unnamed statement holds until the next one.
    const std::string name = m_statements.size() < cacheLimit ? "s" + std::to_string(m_statements.size()) : "";
    BLOOMZY_TRY(
        const auto result,
        answer(pq().PQsendPrepare(m_handle, name.c_str(), statement.sql.c_str(), params.count(), params.types()), sql));
    if (!name.empty())
        m_statements.emplace(std::move(key), name);
    return name;
}

core::Result<PgResult> PgConnection::answer(int sent, std::string_view doing)
{
    if (sent != 1)
        return lose(trimmed(pq().PQerrorMessage(m_handle)));
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

/// Of several statements the first that failed, or the last.
core::Result<PgResult> PgConnection::lastResult()
{
    PgResult last;
    while (true) {
        while (pq().PQisBusy(m_handle) != 0) {
            BLOOMZY_CHECK(waitFor(POLLIN));
            if (pq().PQconsumeInput(m_handle) != 1)
                return lose(trimmed(pq().PQerrorMessage(m_handle)));
        }
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

core::Result<void> PgConnection::flush()
{
    while (true) {
        const int left = pq().PQflush(m_handle);
        if (left == 0)
            return {};
        if (left < 0)
            return lose(trimmed(pq().PQerrorMessage(m_handle)));
        // The server may have to be heard before it listens.
        BLOOMZY_CHECK(waitFor(POLLIN | POLLOUT));
        if (pq().PQconsumeInput(m_handle) != 1)
            return lose(trimmed(pq().PQerrorMessage(m_handle)));
    }
}

core::Result<void> PgConnection::waitFor(short events)
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

core::Error PgConnection::lose(std::string cause)
{
    pq().PQfinish(std::exchange(m_handle, nullptr));
    m_statements.clear();
    return lostError(std::move(cause));
}

bool PgConnection::inTransaction() const
{
    if (isLost())
        return false;
    const auto status = pq().PQtransactionStatus(m_handle);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

void PgConnection::rollBack() noexcept
{
    if (inTransaction())
        static_cast<void>(run("ROLLBACK"));
}

} // namespace bloomzy::storage
