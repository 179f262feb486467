#include "app/ctl/doctor/Checks.h"
#include "backend/audit/AuditService.h"
#include "backend/auth/AuthService.h"
#include "backend/backup/BackupService.h"
#include "backend/catalog/CatalogService.h"
#include "backend/host/SystemDatabase.h"
#include "backend/storage/SqliteInspection.h"

#include <algorithm>
#include <array>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

struct Database
{
    std::string_view check;
    std::filesystem::path file;
    std::vector<storage::Migration> (*migrations)(storage::Engine);
};

std::array<Database, 5> databasesOf(const std::filesystem::path& folder)
{
    return {Database{"database.auth", folder / "store" / "auth.db", &auth::migrations},
            Database{"database.catalog", folder / "store" / "catalog.db", &catalog::migrations},
            Database{"database.backup", folder / "store" / "backup.db", &backup::migrations},
            Database{"database.system", folder / "store" / "system.db", &host::systemMigrations},
            Database{"database.audit", folder / "audit" / "audit.db", &audit::migrations}};
}

int exitCodeOf(api::ErrorCode code)
{
    switch (code) {
    case api::ErrorCode::conflict:
        return EX_CONFIG;
    case api::ErrorCode::forbidden:
        return EX_NOPERM;
    default:
        return EX_DATAERR;
    }
}

Finding refused(const Database& database, const core::Error& error)
{
    const std::string file = database.file.string() + ": ";
    if (error.code == api::ErrorCode::unavailable)
        return skipped(database.check, file + error.detail);
    const std::string remedy = error.code == api::ErrorCode::malformed
                                   ? "Stop the server, copy the whole folder away, and restore the last backup of it "
                                     "(docs/data-folder.md)."
                                   : std::string("Nothing was changed. Do what the sentence before says.");
    return problem(database.check, exitCodeOf(error.code), file + error.detail, remedy);
}

Finding damaged(const Database& database, const std::vector<std::string>& damage)
{
    std::string told;
    for (const auto& line : damage)
        told += (told.empty() ? "" : "; ") + line;
    return problem(database.check, EX_DATAERR, database.file.string() + ": pages are damaged: " + told,
                   "Stop the server, copy the whole folder away, and restore the last backup of it "
                   "(docs/data-folder.md).");
}

Finding missing(const Database& database, bool others)
{
    if (!others)
        return skipped(database.check, "There is no database yet; the first start makes it.");
    return problem(database.check, EX_DATAERR,
                   database.file.string() + " is missing. The next start makes it anew and empty.",
                   "Put the file back from the last backup of the whole folder before the server starts.");
}

Finding check(const Database& database)
{
    const auto found = storage::inspectSqlite(database.file, database.migrations(storage::Engine::sqlite));
    if (found.has_error())
        return refused(database, found.error());
    if (!found->damage.empty())
        return damaged(database, found->damage);
    if (const auto count = found->pendingMigrations.size(); count > 0)
        return fine(database.check,
                    "Every page is whole. The next start brings it from an older version to this one (" +
                        std::to_string(count) + (count == 1 ? " step)." : " steps)."));
    return fine(database.check, "Every page is whole, and the data are of this version.");
}

} // namespace

Findings checkDatabases(const Patient& patient)
{
    std::error_code none;
    if (std::filesystem::exists(patient.folder / "store" / "postgresql", none))
        return {skipped("database", "The data lie in PostgreSQL, which is not looked at from here.",
                        "Ask the running server: bloomzyctl status.")};
    const auto databases = databasesOf(patient.folder);
    const bool others = std::ranges::any_of(
        databases, [&](const Database& database) { return std::filesystem::exists(database.file, none); });
    Findings found;
    for (const auto& database : databases)
        found.push_back(std::filesystem::exists(database.file, none) ? check(database) : missing(database, others));
    return found;
}

} // namespace bloomzy::ctl
