#include "backend/storage/sqlite/Migrator.h"

#include "backend/core/crypto/Hash.h"
#include "backend/storage/engine/MigrationTable.h"

namespace bloomzy::storage {

namespace {

constexpr std::int64_t applicationId = 0x424C4D5A; // "BLMZ", in the file's header
constexpr std::int64_t formatVersion = 1;          // of what storage itself keeps in a file

core::Error notOurs(std::string cause)
{
    return core::makeError(api::ErrorCode::malformed,
                           "A database of the server is damaged or is a file of another program. It was not changed. "
                           "Move it away, or restore a backup.",
                           std::move(cause));
}

struct Identity
{
    std::int64_t application = 0;
    std::int64_t version = 0;
    std::int64_t objects = 0;
};

core::Result<Identity> readIdentity(Connection& connection)
{
    Identity identity;
    BLOOMZY_TRY(identity.application, connection.integer("PRAGMA application_id"));
    BLOOMZY_TRY(identity.version, connection.integer("PRAGMA user_version"));
    BLOOMZY_TRY(identity.objects, connection.integer("SELECT COUNT(*) FROM sqlite_schema"));
    return identity;
}

core::Result<void> markAsOurs(Connection& connection)
{
    return inTransaction(connection, "BEGIN IMMEDIATE", [&]() -> core::Result<void> {
        BLOOMZY_CHECK(connection.run("CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT NOT NULL PRIMARY KEY, "
                                     "sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT"));
        BLOOMZY_CHECK(connection.run("PRAGMA application_id = " + std::to_string(applicationId)));
        return connection.run("PRAGMA user_version = " + std::to_string(formatVersion));
    });
}

core::Result<bool> isMarked(Connection& connection)
{
    BLOOMZY_TRY(const auto identity, readIdentity(connection));
    BLOOMZY_TRY(const auto tables, connection.integer("SELECT COUNT(*) FROM sqlite_schema WHERE name = "
                                                      "'schema_migrations'"));
    return identity.application == applicationId && identity.version == formatVersion && tables > 0;
}

core::Result<void> checkForeignKeys(Connection& connection)
{
    std::string violated;
    BLOOMZY_CHECK(connection.query("PRAGMA foreign_key_check", {}, [&](const Row& row) {
        violated = row.text(0);
        return false;
    }));
    if (!violated.empty())
        return core::internalError("foreign keys of " + violated + " point nowhere");
    return {};
}

core::Result<bool> isApplied(Connection& connection, std::string_view name, std::string_view hash)
{
    bool found = false;
    const Param params[] = {name, hash};
    BLOOMZY_CHECK(connection.query("SELECT 1 FROM schema_migrations WHERE name = ? AND sha256 = ?", params,
                                   [&](const Row&) { return !(found = true); }));
    return found;
}

core::Result<void> apply(Connection& connection, const Migration& migration, const core::Clock& clock)
{
    return inTransaction(connection, "BEGIN IMMEDIATE", [&]() -> core::Result<void> {
        const std::string hash = core::crypto::sha256Hex(migration.sql);
        // Another process may have been quicker, before this one got the file's lock.
        BLOOMZY_TRY(const bool done, isApplied(connection, migration.name, hash));
        if (done)
            return {};
        BLOOMZY_CHECK(connection.runScript(migration.sql));
        BLOOMZY_CHECK(checkForeignKeys(connection));
        return noteApplied(connection, migration, clock);
    });
}

} // namespace

core::Result<void> checkIdentity(Connection& connection)
{
    const auto identity = readIdentity(connection);
    if (identity.has_error())
        return identity.error().code == api::ErrorCode::internal ? notOurs(identity.error().cause) : identity.error();
    const bool fresh = identity->application == 0 && identity->version == 0 && identity->objects == 0;
    if (identity->application != applicationId && !fresh)
        return notOurs("application_id is " + std::to_string(identity->application));
    if (identity->version > formatVersion)
        return newerVersion("user_version is " + std::to_string(identity->version));
    return {};
}

core::Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations, const core::Clock& clock)
{
    BLOOMZY_TRY(const bool marked, isMarked(connection));
    if (!marked)
        BLOOMZY_CHECK(markAsOurs(connection));
    BLOOMZY_TRY(const auto applied, readApplied(connection));
    BLOOMZY_CHECK(checkApplied(applied, migrations));
    // Tables that others refer to cannot be rebuilt while keys are watched; each script is checked at its end instead.
    BLOOMZY_CHECK(connection.run("PRAGMA foreign_keys = OFF"));
    for (const auto& migration : migrations) {
        if (applied.contains(migration.name))
            continue;
        if (auto done = apply(connection, migration, clock); done.has_error())
            return failedMigration(migration.name, done.error());
    }
    return connection.run("PRAGMA foreign_keys = ON");
}

core::Result<std::vector<std::string>> pendingMigrations(Connection& connection,
                                                         const std::vector<Migration>& migrations)
{
    std::vector<std::string> pending;
    BLOOMZY_TRY(const auto tables, connection.integer("SELECT COUNT(*) FROM sqlite_schema WHERE name = "
                                                      "'schema_migrations'"));
    AppliedMigrations applied;
    if (tables > 0) {
        BLOOMZY_TRY(applied, readApplied(connection));
    }
    BLOOMZY_CHECK(checkApplied(applied, migrations));
    for (const auto& migration : migrations)
        if (!applied.contains(migration.name))
            pending.push_back(migration.name);
    return pending;
}

} // namespace bloomzy::storage
