#include "backend/storage/postgres/PgHold.h"

#include "backend/storage/postgres/PgDump.h"
#include "backend/storage/postgres/PgError.h"

#include <algorithm>

namespace bloomzy::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto openTime = 10s;
constexpr auto longestCount = 60min;
/// For an answer that is on its way when the time is over.
constexpr auto grace = 200ms;
constexpr auto longestLockWait = 40ms;

/// The writers' own lock first, as PgWriting has it, then the outbox: whoever records a change waits, whatever program
/// it is.
std::string lockText(std::chrono::milliseconds wait)
{
    return "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = " + std::to_string(wait.count()) +
           "; SELECT pg_advisory_xact_lock(1112296794, 1); LOCK TABLE outbox IN SHARE MODE";
}

} // namespace

core::Result<std::unique_ptr<SnapshotHold>> PgHold::open(const std::string& target, std::shared_ptr<WriterGate> gate,
                                                         const SnapshotTools& tools)
{
    std::unique_ptr<PgHold> hold(new PgHold(target, std::move(gate), tools));
    BLOOMZY_CHECK(hold->connect());
    BLOOMZY_CHECK(checkPgDump(tools, hold->m_holding->serverVersion()));
    return std::unique_ptr<SnapshotHold>(std::move(hold));
}

PgHold::~PgHold()
{
    static_cast<void>(letGo());
}

core::Result<void> PgHold::connect()
{
    const auto deadline = deadlineIn(openTime);
    if (!m_locking || m_locking->isLost()) {
        BLOOMZY_TRY(m_locking, PgConnection::open(m_target, deadline));
        BLOOMZY_CHECK(m_locking->run("SET idle_in_transaction_session_timeout = '50ms'"));
    }
    if (!m_holding || m_holding->isLost()) {
        BLOOMZY_TRY(m_holding, PgConnection::open(m_target, deadline));
        BLOOMZY_CHECK(m_holding->run("SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0"));
    }
    return {};
}

core::Result<std::uint64_t> PgHold::expectedBytes()
{
    m_holding->setDeadline(deadlineIn(openTime));
    BLOOMZY_TRY(const auto bytes,
                m_holding->text("SELECT COALESCE(SUM(pg_table_size(oid)), 0)::bigint FROM pg_class WHERE relkind = 'r' "
                                "AND relnamespace = to_regnamespace(current_schema())"));
    return std::strtoull(bytes.c_str(), nullptr, 10);
}

core::Result<bool> PgHold::askToStop(Deadline until)
{
    BLOOMZY_CHECK(connect());
    m_closed = m_gate && m_gate->close(until);
    m_until = until;
    return m_closed || !m_gate;
}

core::Result<bool> PgHold::waitUntilStill()
{
    if (m_gate && !m_gate->waitUntilStill())
        return false;
    const auto left = std::chrono::floor<std::chrono::milliseconds>(m_until - std::chrono::steady_clock::now());
    if (left <= 0ms)
        return false;
    m_locking->setDeadline(m_until + grace);
    const auto locked = m_locking->run(lockText(std::min<std::chrono::milliseconds>(left, longestLockWait)));
    if (locked.has_error() && (m_locking->isLost() || locked.error().code != api::ErrorCode::unavailable))
        return locked.error();
    return locked.has_value();
}

core::Result<bool> PgHold::pin()
{
    m_holding->setDeadline(m_until + grace);
    BLOOMZY_TRY(m_snapshot,
                m_holding->text("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT pg_export_snapshot()"));
    return true;
}

/// That the transaction with the locks can still be committed shows that the server had not taken them back.
core::Result<bool> PgHold::letGo()
{
    bool held = m_locking && m_locking->inTransaction();
    if (held) {
        m_locking->setDeadline(deadlineIn(grace));
        held = m_locking->run("COMMIT").has_value();
    }
    const bool still = !m_gate || (std::exchange(m_closed, false) && m_gate->open());
    return held && still;
}

void PgHold::release() noexcept
{
    m_snapshot.clear();
    if (!m_holding)
        return;
    m_holding->setDeadline(deadlineIn(openTime));
    m_holding->rollBack();
}

/// What pg_dump complains of when the server went is words; the connection that holds the snapshot knows.
core::Error PgHold::whyNot(const core::Error& error)
{
    if (error.code != api::ErrorCode::internal)
        return error;
    m_holding->setDeadline(deadlineIn(openTime));
    return m_holding->run("SELECT 1").has_error() ? lostError(error.cause) : error;
}

core::Result<std::vector<TableRows>> PgHold::countRows(const std::function<core::Result<void>()>& goOn)
{
    m_holding->setDeadline(deadlineIn(longestCount));
    std::vector<TableRows> tables;
    std::vector<std::string> quoted;
    BLOOMZY_CHECK(m_holding->query("SELECT relname::text, quote_ident(relname) FROM pg_class WHERE relkind IN ('r', "
                                   "'p') AND relnamespace = to_regnamespace(current_schema()) ORDER BY relname COLLATE "
                                   "\"C\"",
                                   {}, [&](const Row& row) {
                                       tables.push_back({std::string(row.text(0)), 0});
                                       quoted.emplace_back(row.text(1));
                                       return true;
                                   }));
    for (std::size_t i = 0; i < tables.size(); ++i) {
        BLOOMZY_CHECK(goOn());
        BLOOMZY_TRY(const auto rows, m_holding->text("SELECT COUNT(*) FROM " + quoted[i]));
        tables[i].rows = std::strtoll(rows.c_str(), nullptr, 10);
    }
    return tables;
}

core::Result<DatabaseCopy> PgHold::copyInto(const PartialFile& copy, const CopyProgress& progress)
{
    DatabaseCopy all;
    if (const auto done = dump(m_tools, m_target, m_snapshot, copy, progress); done.has_error())
        return whyNot(done.error());
    BLOOMZY_TRY(all.bytes, copy.size());
    BLOOMZY_TRY(all.tables, countRows([&] { return progress(all.bytes); }));
    return all;
}

core::Result<DatabaseCopy> PgHold::copyTo(const std::filesystem::path& file, const CopyProgress& progress)
{
    m_locking.reset();
    BLOOMZY_TRY(PartialFile copy, PartialFile::create(file));
    auto copied = copyInto(copy, progress);
    release();
    BLOOMZY_CHECK(copied);
    BLOOMZY_CHECK(copy.keep());
    return copied;
}

} // namespace bloomzy::storage
