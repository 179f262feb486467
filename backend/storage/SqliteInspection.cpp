#include "backend/storage/SqliteInspection.h"

#include "backend/storage/engine/MigrationPlan.h"
#include "backend/storage/engine/SessionTransaction.h"
#include "backend/storage/sqlite/LookingConnection.h"
#include "backend/storage/sqlite/Migrator.h"
#include "backend/storage/sqlite/SearchIndexes.h"

namespace bloomzy::storage {

namespace {

core::Error unreadable(const core::Error& error)
{
    if (error.code != api::ErrorCode::internal)
        return error;
    return core::makeError(api::ErrorCode::malformed,
                           "The database is damaged: it cannot be read to its end. It was not changed.", error.cause);
}

core::Result<std::vector<std::string>> quickCheck(Connection& connection)
{
    std::vector<std::string> told;
    BLOOMZY_CHECK(connection.query("PRAGMA quick_check(10)", {}, [&](const Row& row) {
        told.emplace_back(row.text(0));
        return true;
    }));
    if (told.size() == 1 && told.front() == "ok")
        told.clear();
    return told;
}

core::Result<SqliteInspection> look(Connection& connection, const std::vector<Migration>& migrations)
{
    SqliteInspection found;
    BLOOMZY_CHECK(checkIdentity(connection));
    BLOOMZY_TRY(found.pendingMigrations, pendingMigrations(connection, withOwn(Engine::sqlite, migrations)));
    BLOOMZY_TRY(found.damage, quickCheck(connection));
    return found;
}

} // namespace

core::Result<void> lookIntoSqlite(const std::filesystem::path& file, const Database::Read& work)
{
    BLOOMZY_TRY(const auto connection, lookAt(file));
    const core::SystemClock clock;
    SessionSnapshot snapshot(*connection, clock);
    if (auto known = checkIdentity(*connection); known.has_error())
        return unreadable(known.error());
    BLOOMZY_CHECK(connection->run("BEGIN"));
    auto done = work(snapshot);
    connection->rollBack();
    return done;
}

core::Result<SqliteInspection> inspectSqlite(const std::filesystem::path& file,
                                             const std::vector<Migration>& migrations)
{
    BLOOMZY_TRY(const auto connection, lookAt(file));
    auto found = look(*connection, migrations);
    return found.has_error() ? core::Result<SqliteInspection>(unreadable(found.error())) : found;
}

core::Result<std::vector<std::string>> inspectSearchIndexes(const std::filesystem::path& file)
{
    BLOOMZY_TRY(const auto connection, lookAt(file));
    auto damaged = damagedSearchIndexes(*connection);
    if (damaged.has_error())
        return unreadable(damaged.error());
    return damaged;
}

} // namespace bloomzy::storage
