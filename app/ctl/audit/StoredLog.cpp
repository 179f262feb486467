#include "app/ctl/audit/StoredLog.h"

#include "app/ctl/cli/Terminal.h"
#include "app/ctl/server/KeptData.h"
#include "backend/audit/AuditService.h"
#include "backend/audit/log/DatabaseLog.h"
#include "backend/audit/log/LogKey.h"
#include "backend/host/MasterKeys.h"
#include "backend/host/StorePlan.h"
#include "backend/storage/PostgresDatabase.h"
#include "backend/storage/PostgresInspection.h"
#include "backend/storage/SqliteInspection.h"

#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

using storage::Row;
using storage::Snapshot;

constexpr std::chrono::hours longEnough{24};

void note(VerifiedLog& log, audit::LogFault fault, std::string wrong)
{
    log.verdict.fault = fault;
    log.verdict.event.reset();
    log.verdict.wrong = std::move(wrong);
}

using MasterKeys = std::vector<host::FoundMasterKey>;

/// None where they cannot be read: then what is sealed is counted and not looked at.
MasterKeys masterKeys(const std::filesystem::path& folder)
{
    if (folder.empty()) // the folder that the program was started in is not meant
        return {};
    auto found = host::findMasterKeys({host::credentialsDirectory(), std::nullopt, folder / "keys"});
    return found.has_value() ? std::move(*found) : MasterKeys();
}

std::optional<storage::Vault> vaultIn(Snapshot& snapshot, const MasterKeys& keys)
{
    for (const host::FoundMasterKey& found : keys)
        if (auto vault = storage::Vault::find(snapshot, found.key); vault.has_value() && *vault)
            return std::move(*vault);
    return std::nullopt;
}

core::Result<VerifiedLog> verifyIn(Snapshot& snapshot, const MasterKeys& keys, const LogPins& pins,
                                   const audit::LogProgress& progress)
{
    auto own = audit::storedLogVerifier(snapshot);
    if (own.has_error() && own.error().code != api::ErrorCode::malformed)
        return own.error();
    VerifiedLog log = beginning(pins, own.has_value() ? std::move(*own) : std::nullopt);
    const auto vault = vaultIn(snapshot, keys);
    audit::DatabaseLog source(snapshot, vault ? &*vault : nullptr);
    BLOOMZY_CHECK(verify(log, source, pins, progress));
    return log;
}

core::Result<bool> hasLog(Snapshot& snapshot)
{
    std::int64_t tables = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM sqlite_schema WHERE name IN ('log_key', 'people', "
                                 "'closed_logs')",
                                 {}, [&](const Row& row) {
                                     tables = row.integer(0);
                                     return false;
                                 }));
    return tables == 3;
}

/// What lists find events by can be another thing than the events.
core::Result<void> checkIndexes(Snapshot& snapshot, VerifiedLog& log)
{
    return snapshot.query("PRAGMA integrity_check(1)", {}, [&](const Row& row) {
        if (row.text(0) != "ok")
            note(log, audit::LogFault::beside, "The database file is damaged: " + harmless(row.text(0)) + ".");
        return false;
    });
}

core::Result<VerifiedLog> verifyFile(const std::filesystem::path& file, const MasterKeys& keys, const LogPins& pins,
                                     const audit::LogProgress& progress)
{
    std::optional<VerifiedLog> log;
    BLOOMZY_CHECK(storage::lookIntoSqlite(file, [&](Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(const bool isThere, hasLog(snapshot));
        if (!isThere)
            return core::makeError(
                api::ErrorCode::conflict,
                "The audit log is of a version that could not prove it yet. Start the server of this "
                "version once.");
        BLOOMZY_TRY(log, verifyIn(snapshot, keys, pins, progress));
        return log->verdict.wrong.empty() ? checkIndexes(snapshot, *log) : core::Result<void>();
    }));
    return std::move(*log);
}

bool isDamage(const core::Error& error)
{
    return error.code == api::ErrorCode::internal || error.code == api::ErrorCode::malformed;
}

Failure inPostgres(const std::filesystem::path& root)
{
    return {EX_USAGE,
            "usage",
            "The data of " + root.string() +
                " lie in PostgreSQL. Name it: bloomzyctl audit verify --database postgresql://ROLE@HOST/NAME.",
            {}};
}

core::Result<VerifiedLog> verifyTarget(const std::string& uri, const MasterKeys& keys, const LogPins& pins,
                                       const audit::LogProgress& progress)
{
    BLOOMZY_TRY(const auto target, storage::serviceTarget(uri, "audit"));
    const auto migrations = audit::migrations(storage::Engine::postgresql);
    BLOOMZY_TRY(const auto pending, storage::inspectPostgres(target, migrations));
    if (!pending.empty())
        return core::makeError(api::ErrorCode::conflict,
                               "The audit log is of an earlier version. Start the server of this version once.");
    BLOOMZY_TRY(const auto database, storage::openPostgres({.target = target, .readers = 1, .clock = {}}, migrations));
    return storage::readValue<VerifiedLog>(*database, storage::deadlineIn(longEnough), [&](Snapshot& snapshot) {
        return verifyIn(snapshot, keys, pins, progress);
    });
}

} // namespace

VerifiedLog beginning(const LogPins& pins, std::optional<tlog::NoteVerifier> own)
{
    VerifiedLog log;
    log.keyOfTheLog = !pins.key;
    log.key = pins.key ? pins.key : std::move(own);
    return log;
}

core::Result<void> verify(VerifiedLog& log, audit::LogSource& source, const LogPins& pins,
                          const audit::LogProgress& progress)
{
    if (!log.key) {
        note(log, audit::LogFault::head, "The log has no key that verifies it.");
        return {};
    }
    BLOOMZY_TRY(log.verdict, audit::verifyLog(source, {*log.key, pins.earlier}, progress));
    log.key = log.verdict.key;
    return {};
}

Outcome<VerifiedLog> verifyFolder(const std::string& folder, const LogPins& pins, const audit::LogProgress& progress)
{
    const auto root = folderWithData(folder);
    if (root.has_error())
        return root.error();
    std::error_code none;
    if (std::filesystem::exists(host::serverMark(*root), none))
        return inPostgres(*root);
    const auto file = *root / "audit" / "audit.db";
    auto log = verifyFile(file, masterKeys(*root), pins, progress);
    if (log.has_value())
        return std::move(*log);
    if (!isDamage(log.error()))
        return localFailure(log.error(), file.string());
    VerifiedLog damaged = beginning(pins, std::nullopt);
    note(damaged, audit::LogFault::beside, "The database file is damaged: it cannot be read to its end.");
    return damaged;
}

Outcome<VerifiedLog> verifyOnServer(const std::string& uri, const std::string& folder, const LogPins& pins,
                                    const audit::LogProgress& progress)
{
    auto log = verifyTarget(uri, masterKeys(folder), pins, progress);
    if (log.has_error())
        return localFailure(log.error(), "PostgreSQL");
    return std::move(*log);
}

} // namespace bloomzy::ctl
