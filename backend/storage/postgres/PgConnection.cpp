#include "backend/storage/postgres/PgConnection.h"

#include "backend/storage/postgres/PgRow.h"
#include "backend/storage/postgres/PgStatementText.h"

#include <algorithm>
#include <charconv>

namespace bloomzy::storage {

namespace {

/// Texts are constants of the program, so this is never reached unless one is put together from input.
constexpr std::size_t cacheLimit = 512;
constexpr int oldestServer = 150000;
// Rows that a walk reads at first, for one who leaves early, and at most.
constexpr int firstFetch = 64;
constexpr int lastFetch = 4096;

} // namespace

core::Result<std::unique_ptr<PgConnection>> PgConnection::open(const std::string& target, Deadline deadline)
{
    BLOOMZY_TRY(auto channel, PgChannel::open(target, deadline));
    std::unique_ptr<PgConnection> connection(new PgConnection(std::move(channel)));
    BLOOMZY_CHECK(connection->configure());
    return connection;
}

PgConnection::PgConnection(std::unique_ptr<PgChannel> channel)
    : m_channel(std::move(channel))
{
}

core::Result<void> PgConnection::configure()
{
    PGconn* handle = m_channel->handle();
    pq().PQsetnonblocking(handle, 1);
    pq().PQsetNoticeReceiver(
        handle, [](void*, const PGresult*) {}, nullptr);
    const char* encoding = pq().PQparameterStatus(handle, "server_encoding");
    if (pq().PQserverVersion(handle) < oldestServer || !encoding || std::string_view(encoding) != "UTF8")
        return core::makeError(api::ErrorCode::conflict,
                               "The server needs PostgreSQL 15 or later, and a database with the encoding UTF8. "
                               "Nothing was changed. Create one (createdb -E UTF8 -T template0).",
                               "PostgreSQL " + std::to_string(pq().PQserverVersion(handle)) + ", encoding " +
                                   (encoding ? encoding : "unknown"));
    // A transaction whose process hangs must not keep the others out for ever, nor a statement run on whose asker has
    // gone. A commit counts when it is on the disk, whatever the role's defaults are; stricter ones are kept.
    return run("SET idle_in_transaction_session_timeout = '60s'; SET statement_timeout = '60s'; "
               "SET client_connection_check_interval = '2s'; SET standard_conforming_strings = on; "
               "SET bytea_output = hex; SET extra_float_digits = 1; "
               "SELECT set_config('synchronous_commit', 'on', false) "
               "WHERE current_setting('synchronous_commit') IN ('off', 'local')");
}

core::Result<void> PgConnection::run(const std::string& sql)
{
    BLOOMZY_TRY(const auto result, m_channel->ask(sql));
    return {};
}

core::Result<std::string> PgConnection::text(const std::string& sql)
{
    BLOOMZY_TRY(const auto result, m_channel->ask(sql));
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
    BLOOMZY_CHECK(m_channel->requireOpen());
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
    BLOOMZY_TRY(
        const auto opened,
        m_channel->answer(pq().PQsendQueryParams(m_channel->handle(), declaration.c_str(), bound.count(), bound.types(),
                                                 bound.values(), bound.lengths(), bound.formats(), 0),
                          sql));
    return {};
}

core::Result<void> PgConnection::fetchAll(const std::string& cursor, const std::function<bool(const Row&)>& row)
{
    for (int size = firstFetch;; size = std::min(size * 4, lastFetch)) {
        const std::string fetch = "FETCH " + std::to_string(size) + " FROM " + cursor;
        BLOOMZY_TRY(const auto result, m_channel->ask(fetch));
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

core::Result<PgResult> PgConnection::perform(std::string_view sql, Params params)
{
    BLOOMZY_CHECK(m_channel->requireOpen());
    const PgParams bound(params);
    BLOOMZY_TRY(const auto name, prepared(sql, bound));
    return m_channel->answer(pq().PQsendQueryPrepared(m_channel->handle(), name.c_str(), bound.count(), bound.values(),
                                                      bound.lengths(), bound.formats(), 0),
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
    BLOOMZY_TRY(const auto result,
                m_channel->answer(pq().PQsendPrepare(m_channel->handle(), name.c_str(), statement.sql.c_str(),
                                                     params.count(), params.types()),
                                  sql));
    if (!name.empty())
        m_statements.emplace(std::move(key), name);
    return name;
}

void PgConnection::rollBack() noexcept
{
    if (inTransaction())
        static_cast<void>(run("ROLLBACK"));
}

} // namespace bloomzy::storage
