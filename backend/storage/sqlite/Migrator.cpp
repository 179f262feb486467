#include "backend/storage/sqlite/Migrator.h"

#include "backend/core/crypto/Hash.h"

#include <algorithm>
#include <map>

namespace bloomzy::storage {

namespace {

constexpr std::int64_t applicationId = 0x424C4D5A; // "BLMZ", in the file's header
constexpr std::int64_t formatVersion = 1;          // of what storage itself keeps in a file

using Applied = std::map<std::string, std::string>; ///< name to SHA-256

core::Error notOurs(std::string cause)
{
    return core::makeError(api::ErrorCode::malformed,
                           "A database of the server is damaged or is a file of another program. It was not changed. "
                           "Move it away, or restore a backup.",
                           std::move(cause));
}

core::Error newerVersion(std::string cause)
{
    return core::makeError(api::ErrorCode::conflict,
                           "A newer version of Bloomzy made this data. It was not changed. Install that version or a "
                           "later one, or choose another data folder.",
                           std::move(cause));
}

core::Error changedMigration(const std::string& name)
{
    return core::makeError(api::ErrorCode::conflict,
                           "The data was made by a different build of Bloomzy. It was not changed. Install the build "
                           "that made it, or restore a backup.",
                           "the text of migration " + name + " is not the one that was applied");
}

core::Error failedMigration(const std::string& name, core::Error error)
{
    if (error.code != api::ErrorCode::internal && error.code != api::ErrorCode::conflict)
        return error;
    return core::makeError(api::ErrorCode::conflict,
                           "The data could not be brought to this version. It is as it was before. Install the version "
                           "that was used before, and report this.",
                           "migration " + name + ": " + error.cause);
}

/// Runs `work` in a transaction that is rolled back when it fails.
template <class Work>
core::Result<void> inTransaction(Connection& connection, const Work& work)
{
    auto done = connection.run("BEGIN IMMEDIATE");
    if (done.has_value())
        done = work();
    if (done.has_value())
        done = connection.run("COMMIT");
    connection.rollBack();
    return done;
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
    return inTransaction(connection, [&]() -> core::Result<void> {
        BLOOMZY_CHECK(connection.run("CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT NOT NULL PRIMARY KEY, "
                                     "sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT"));
        BLOOMZY_CHECK(connection.run("PRAGMA application_id = " + std::to_string(applicationId)));
        return connection.run("PRAGMA user_version = " + std::to_string(formatVersion));
    });
}

core::Result<Applied> readApplied(Connection& connection)
{
    Applied applied;
    BLOOMZY_CHECK(connection.query("SELECT name, sha256 FROM schema_migrations", {}, [&](const Row& row) {
        applied.emplace(row.text(0), row.text(1));
        return true;
    }));
    return applied;
}

core::Result<void> checkApplied(const Applied& applied, const std::vector<Migration>& migrations)
{
    std::map<std::string, std::string> known;
    for (const auto& [name, sql] : migrations)
        if (!known.emplace(name, core::crypto::sha256Hex(sql)).second)
            return core::internalError("two migrations are named " + name);
    for (const auto& [name, hash] : applied) {
        const auto place = known.find(name);
        if (place == known.end())
            return newerVersion("unknown migration " + name);
        if (place->second != hash)
            return changedMigration(name);
    }
    return {};
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

core::Result<void> apply(Connection& connection, const Migration& migration, const core::Clock& clock)
{
    return inTransaction(connection, [&]() -> core::Result<void> {
        BLOOMZY_CHECK(connection.runScript(migration.sql));
        BLOOMZY_CHECK(checkForeignKeys(connection));
        const std::string hash = core::crypto::sha256Hex(migration.sql);
        const std::string now = core::formatTime(clock.now());
        const Param params[] = {std::string_view(migration.name), std::string_view(hash), std::string_view(now)};
        BLOOMZY_CHECK(
            connection.execute("INSERT INTO schema_migrations (name, sha256, applied_at) VALUES (?, ?, ?)", params));
        return {};
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

} // namespace bloomzy::storage
