#pragma once

#include "backend/core/Clock.h"
#include "backend/core/crypto/Hash.h"
#include "backend/storage/Migration.h"
#include "backend/storage/Row.h"
#include "backend/storage/engine/MigrationPlan.h"

#include <string>

/// What the migrators of both engines do alike on a connection of theirs.
namespace bloomzy::storage {

/// Runs `work` in a transaction that `begin` opens and that is rolled back when it fails.
template <class Connection, class Work>
core::Result<void> inTransaction(Connection& connection, const char* begin, const Work& work)
{
    auto done = connection.run(begin);
    if (done.has_value())
        done = work();
    if (done.has_value())
        done = connection.run("COMMIT");
    connection.rollBack();
    return done;
}

template <class Connection>
core::Result<AppliedMigrations> readApplied(Connection& connection)
{
    AppliedMigrations applied;
    BLOOMZY_CHECK(connection.query("SELECT name, sha256 FROM schema_migrations", {}, [&](const Row& row) {
        applied.emplace(row.text(0), row.text(1));
        return true;
    }));
    return applied;
}

template <class Connection>
core::Result<void> noteApplied(Connection& connection, const Migration& migration, const core::Clock& clock)
{
    const std::string hash = core::crypto::sha256Hex(migration.sql);
    const std::string now = core::formatTime(clock.now());
    const Param params[] = {std::string_view(migration.name), std::string_view(hash), std::string_view(now)};
    BLOOMZY_CHECK(
        connection.execute("INSERT INTO schema_migrations (name, sha256, applied_at) VALUES (?, ?, ?)", params));
    return {};
}

} // namespace bloomzy::storage
