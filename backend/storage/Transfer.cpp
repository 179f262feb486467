#include "backend/storage/Transfer.h"

#include "backend/storage/SqliteInspection.h"
#include "backend/storage/engine/MigrationPlan.h"
#include "backend/storage/postgres/PgClaim.h"
#include "backend/storage/postgres/PgMigrator.h"
#include "backend/storage/sqlite/LookingConnection.h"
#include "backend/storage/transfer/ForeignKeys.h"
#include "backend/storage/transfer/SeededRows.h"
#include "backend/storage/transfer/TableCopy.h"

#include <algorithm>

namespace bloomzy::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto openTime = 10s;
constexpr auto longestStep = 60min; // checking foreign keys, statistics

core::Error otherRows(const std::string& table)
{
    return core::makeError(api::ErrorCode::conflict,
                           "The database holds rows of another installation already. Nothing was changed. Name empty "
                           "databases, or empty these (DROP DATABASE, CREATE DATABASE).",
                           "rows in " + table);
}

core::Error differs(const TransferredTable& source, const TransferredTable& target)
{
    return core::makeError(api::ErrorCode::malformed,
                           "Table " + source.name +
                               " came out otherwise in PostgreSQL than it was in the file. Nothing was kept there, and "
                               "the file is as it was. Look at the file (bloomzyctl doctor), and report this.",
                           std::to_string(source.rows) + " rows " + source.hash + " became " +
                               std::to_string(target.rows) + " rows " + target.hash);
}

/// Of the file, which must be whole and of this version.
core::Result<void> checkFile(const TransferOptions& options)
{
    BLOOMZY_TRY(const auto found, inspectSqlite(options.file, options.fileMigrations));
    if (!found.damage.empty())
        return core::makeError(api::ErrorCode::malformed,
                               "Pages of the file are damaged. Nothing was changed. Restore the last backup of the "
                               "folder first.",
                               found.damage.front());
    if (!found.pendingMigrations.empty())
        return core::makeError(api::ErrorCode::conflict,
                               "The file is of an older version. Nothing was changed. Start the server of this version "
                               "once without --database, stop it, and try again.",
                               found.pendingMigrations.front());
    return {};
}

core::Result<bool> hasRows(PgConnection& target, const TableShape& table)
{
    bool found = false;
    BLOOMZY_CHECK(
        target.query("SELECT 1 FROM " + table.name + " LIMIT 1", {}, [&](const Row&) { return !(found = true); }));
    return found;
}

class Transfer
{
public:
    Transfer(const TransferOptions& options, Connection& source, PgConnection& target)
        : m_options(options)
        , m_source(source)
        , m_target(target)
    {
    }

    core::Result<Transferred> run();

private:
    core::Result<bool> isFresh();
    core::Result<bool> isAsMigrated(const TableShape& table);
    core::Result<bool> isOccupied();
    core::Result<void> clearSeeded();
    core::Result<Transferred> counted();
    core::Result<Transferred> compared();
    core::Result<Transferred> copied();
    core::Result<Transferred> copyAll();
    core::Result<void> setNumbers();
    core::Result<void> setOutboxNumber();

    const TransferOptions& m_options;
    Connection& m_source;
    PgConnection& m_target;
    std::vector<TableShape> m_tables;
    SeededRows m_seeded;
};

core::Result<bool> Transfer::isFresh()
{
    BLOOMZY_TRY(const auto known, m_target.text("SELECT to_regclass('schema_migrations') IS NULL"));
    return std::string_view(known) == "t";
}

/// Whether nothing stands in it but what the migrations put there.
core::Result<bool> Transfer::isAsMigrated(const TableShape& table)
{
    BLOOMZY_TRY(const bool found, hasRows(m_target, table));
    const auto seeded = m_seeded.find(table.name);
    if (!found || seeded == m_seeded.end())
        return !found;
    BLOOMZY_TRY(const auto count, m_target.text("SELECT COUNT(*) FROM " + table.name));
    if (count != std::to_string(seeded->second.rows))
        return false;
    BLOOMZY_TRY(const auto there, readTable(m_target, table));
    return there.hash == seeded->second.hash;
}

core::Result<bool> Transfer::isOccupied()
{
    for (const auto& table : m_tables) {
        BLOOMZY_TRY(const bool empty, isAsMigrated(table));
        if (!empty)
            return true;
    }
    return false;
}

core::Result<void> Transfer::clearSeeded()
{
    for (const auto& [table, rows] : m_seeded)
        BLOOMZY_CHECK(m_target.run("DELETE FROM " + table));
    return {};
}

core::Result<Transferred> Transfer::counted()
{
    Transferred all;
    for (const auto& table : m_tables) {
        TransferredTable one{table.name, 0, {}};
        BLOOMZY_TRY(one.rows, m_source.integer("SELECT COUNT(*) FROM " + table.name));
        all.tables.push_back(std::move(one));
    }
    return all;
}

/// Whether an earlier run brought all of it here.
core::Result<Transferred> Transfer::compared()
{
    Transferred all{TransferTarget::complete, {}};
    for (const auto& table : m_tables) {
        BLOOMZY_TRY(const auto there, readTable(m_target, table));
        BLOOMZY_TRY(auto here, readTable(m_source, table));
        if (there.rows != here.rows || there.hash != here.hash)
            return otherRows(table.name);
        all.tables.push_back(std::move(here));
    }
    return all;
}

core::Result<void> Transfer::setOutboxNumber()
{
    BLOOMZY_TRY(const auto last, m_source.integer("SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = "
                                                  "'outbox'"));
    const Param params[] = {last};
    BLOOMZY_CHECK(m_target.execute("UPDATE outbox_numbers SET last = ?", params));
    return {};
}

/// Identities go on behind what was copied.
core::Result<void> Transfer::setNumbers()
{
    std::vector<std::string> statements;
    BLOOMZY_CHECK(m_target.query(
        "SELECT relname::text, attname::text FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN "
        "pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = current_schema() AND attidentity <> ''",
        {}, [&](const Row& row) {
            const std::string table(row.text(0));
            const std::string column(row.text(1));
            statements.push_back("SELECT setval(pg_get_serial_sequence('" + table + "', '" + column + "'), MAX(" +
                                 column + ")) FROM " + table + " HAVING MAX(" + column + ") > 0");
            return true;
        }));
    for (const auto& statement : statements)
        BLOOMZY_CHECK(m_target.run(statement));
    return setOutboxNumber();
}

core::Result<Transferred> Transfer::copyAll()
{
    Transferred all;
    BLOOMZY_TRY(const auto keys, ForeignKeys::takeAway(m_target));
    BLOOMZY_CHECK(clearSeeded());
    for (const auto& table : m_tables) {
        BLOOMZY_TRY(auto copied, copyTable(m_source, m_target, table, m_options.progress));
        all.tables.push_back(std::move(copied));
    }
    m_target.setDeadline(deadlineIn(longestStep));
    BLOOMZY_CHECK(setNumbers());
    BLOOMZY_CHECK(keys.putBack(m_target));
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        BLOOMZY_TRY(const auto there, readTable(m_target, m_tables[i]));
        if (there.rows != all.tables[i].rows || there.hash != all.tables[i].hash)
            return differs(all.tables[i], there);
    }
    return all;
}

core::Result<Transferred> Transfer::copied()
{
    auto all = copyAll();
    if (all.has_error())
        return all;
    m_target.setDeadline(deadlineIn(longestStep));
    BLOOMZY_CHECK(m_target.run("COMMIT"));
    // The planner knows nothing of the rows yet.
    BLOOMZY_CHECK(m_target.run("ANALYZE"));
    return all;
}

core::Result<Transferred> Transfer::run()
{
    BLOOMZY_TRY(m_tables, tablesOf(m_source));
    BLOOMZY_TRY(const bool fresh, isFresh());
    if (fresh && m_options.dryRun)
        return counted();
    const core::SystemClock clock;
    if (!m_options.dryRun)
        BLOOMZY_CHECK(migrate(m_target, withOwn(Engine::postgresql, m_options.targetMigrations), clock));
    BLOOMZY_CHECK(
        m_target.run("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; BEGIN ISOLATION "
                     "LEVEL REPEATABLE READ"));
    BLOOMZY_CHECK(checkShapes(m_target, m_tables));
    BLOOMZY_TRY(m_seeded, seededRows(m_options.fileMigrations));
    BLOOMZY_TRY(const bool occupied, isOccupied());
    if (occupied)
        return compared();
    return m_options.dryRun ? counted() : copied();
}

} // namespace

core::Result<Transferred> transferToPostgres(const TransferOptions& options)
{
    BLOOMZY_CHECK(checkFile(options));
    BLOOMZY_TRY(const auto source, lookAt(options.file));
    BLOOMZY_TRY(const auto target, PgConnection::open(options.target, deadlineIn(openTime)));
    BLOOMZY_CHECK(claim(*target));
    target->setDeadline(deadlineIn(longestStep));
    BLOOMZY_CHECK(source->run("BEGIN"));
    auto done = Transfer(options, *source, *target).run();
    target->rollBack();
    source->rollBack();
    return done;
}

} // namespace bloomzy::storage
