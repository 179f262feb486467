#include "backend/storage/postgres/PgMigrator.h"

#include "backend/storage/engine/MigrationTable.h"

namespace bloomzy::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto migrationTime = 10min;

core::Error notOurs()
{
    return core::makeError(api::ErrorCode::malformed,
                           "The database holds tables of another program. It was not changed. Name an empty database "
                           "that is the server's alone.",
                           "tables, and no schema_migrations");
}

/// A dollar quote that the text does not hold.
std::string quoted(const std::string& text)
{
    std::string tag = "$bloomzy$";
    while (text.find(tag) != std::string::npos)
        tag.insert(1, 1, 'x');
    return tag + text + tag;
}

/// Whether it is ours; one that is neither ours nor empty is refused.
core::Result<bool> isOurs(PgConnection& connection)
{
    BLOOMZY_TRY(const auto known, connection.text("SELECT to_regclass('schema_migrations') IS NOT NULL"));
    if (std::string_view(known) == "t")
        return true;
    BLOOMZY_TRY(const auto others, connection.text("SELECT COUNT(*) FROM pg_class JOIN pg_namespace ON "
                                                   "pg_namespace.oid = relnamespace WHERE nspname = current_schema()"));
    if (std::string_view(others) != "0")
        return notOurs();
    return false;
}

core::Result<void> markAsOurs(PgConnection& connection)
{
    BLOOMZY_TRY(const bool ours, isOurs(connection));
    if (ours)
        return {};
    return connection.run("CREATE TABLE schema_migrations (name text COLLATE \"C\" NOT NULL PRIMARY KEY, sha256 text "
                          "COLLATE \"C\" NOT NULL, applied_at text COLLATE \"C\" NOT NULL)");
}

core::Result<void> apply(PgConnection& connection, const Migration& migration, const core::Clock& clock)
{
    return inTransaction(connection, "BEGIN", [&]() -> core::Result<void> {
        // Within a block of PL/pgSQL a script cannot commit.
        BLOOMZY_CHECK(connection.run("DO " + quoted("BEGIN EXECUTE " + quoted(migration.sql) + "; END")));
        return noteApplied(connection, migration, clock);
    });
}

core::Result<void> applyMissing(PgConnection& connection, const std::vector<Migration>& migrations,
                                const core::Clock& clock)
{
    BLOOMZY_CHECK(markAsOurs(connection));
    BLOOMZY_TRY(const auto applied, readApplied(connection));
    BLOOMZY_CHECK(checkApplied(applied, migrations));
    for (const auto& migration : migrations) {
        if (applied.contains(migration.name))
            continue;
        if (auto done = apply(connection, migration, clock); done.has_error())
            return failedMigration(migration.name, done.error());
    }
    return {};
}

} // namespace

core::Result<std::vector<std::string>> pendingMigrations(PgConnection& connection,
                                                         const std::vector<Migration>& migrations)
{
    AppliedMigrations applied;
    BLOOMZY_TRY(const bool ours, isOurs(connection));
    if (ours) {
        BLOOMZY_TRY(applied, readApplied(connection));
    }
    BLOOMZY_CHECK(checkApplied(applied, migrations));
    std::vector<std::string> pending;
    for (const auto& migration : migrations)
        if (!applied.contains(migration.name))
            pending.push_back(migration.name);
    return pending;
}

core::Result<void> migrate(PgConnection& connection, const std::vector<Migration>& migrations, const core::Clock& clock)
{
    connection.setDeadline(deadlineIn(migrationTime));
    BLOOMZY_CHECK(
        connection.run("SET statement_timeout = 0; SET lock_timeout = '60s'; SELECT pg_advisory_lock(1112296794, 2)"));
    auto done = applyMissing(connection, migrations, clock);
    if (!connection.isLost())
        BLOOMZY_CHECK(connection.run("SELECT pg_advisory_unlock(1112296794, 2)"));
    return done;
}

} // namespace bloomzy::storage
