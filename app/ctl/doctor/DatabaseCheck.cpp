#include "app/ctl/doctor/Checks.h"
#include "backend/host/EmptiedDatabases.h"
#include "backend/storage/PostgresDatabase.h"
#include "backend/storage/PostgresInspection.h"
#include "backend/storage/SqliteInspection.h"

#include <algorithm>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

using host::StorePlan;

std::string nameOf(const StorePlan& database)
{
    return "database." + database.service;
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

Finding refused(const StorePlan& database, const core::Error& error)
{
    const std::string file = database.file.string() + ": ";
    if (error.code == api::ErrorCode::unavailable)
        return skipped(nameOf(database), file + error.detail, "Do what the sentence before says.");
    if (error.code == api::ErrorCode::insufficientStorage)
        return skipped(nameOf(database), "There is no room for a copy of the search index, in which it is looked at.",
                       "Free some space in the folder for temporary files (/var/tmp, or SQLITE_TMPDIR).");
    const std::string remedy = error.code == api::ErrorCode::malformed
                                   ? "Stop the server, copy the whole folder away, and restore the last backup of it "
                                     "(docs/data-folder.md)."
                                   : std::string("Nothing was changed. Do what the sentence before says.");
    return problem(nameOf(database), exitCodeOf(error.code), file + error.detail, remedy);
}

Finding damaged(const StorePlan& database, const std::vector<std::string>& damage)
{
    std::string told;
    for (const auto& line : damage)
        told += (told.empty() ? "" : "; ") + line;
    return problem(nameOf(database), EX_DATAERR, database.file.string() + ": pages are damaged: " + told,
                   "Stop the server, copy the whole folder away, and restore the last backup of it "
                   "(docs/data-folder.md).");
}

Finding damagedIndex(const StorePlan& database, const std::vector<std::string>& indexes, const Patient& patient)
{
    std::string told;
    for (const auto& name : indexes)
        told += (told.empty() ? "" : ", ") + name;
    return problem(nameOf(database), EX_DATAERR,
                   database.file.string() + ": the search index is damaged (" + told +
                       "). The taxa are whole, but saving and searching fail.",
                   "Stop the server, copy the whole folder away, and make the index anew: bloomzyctl rebuild-search "
                   "--data-dir " +
                       quoted(patient.folder));
}

Finding notAFile(const StorePlan& database)
{
    return problem(nameOf(database), EX_DATAERR,
                   database.file.string() + " is no file: something else stands where the server keeps a database. The "
                                            "server does not start with it.",
                   "Move it away, and put the file back from the last backup of the whole folder.");
}

Finding emptied(const StorePlan& database)
{
    return problem(nameOf(database), EX_DATAERR,
                   database.file.string() + " is empty: what it held is gone. The server does not start with it.",
                   "Copy the whole folder away, and restore the last backup of it (docs/data-folder.md). To begin "
                   "with an empty database instead, remove the file.");
}

/// What is wrong with its folder is another finding.
Finding hidden(const StorePlan& database)
{
    return skipped(nameOf(database),
                   database.file.string() + " lies in a folder that may not be entered. Whether it "
                                            "is whole is not known.",
                   "Give the folder its rights back, as the finding \"access\" says, and look again.");
}

Finding missing(const StorePlan& database, bool others)
{
    if (!others)
        return skipped(nameOf(database), "There is no database yet; the first start makes it.");
    return problem(nameOf(database), EX_DATAERR,
                   database.file.string() + " is missing. The next start makes it anew and empty.",
                   "Put the file back from the last backup of the whole folder before the server starts.");
}

/// Whole pages say nothing of whether the events are those that were written.
std::string moreOn(const StorePlan& database, const Patient& patient)
{
    if (database.service != "audit")
        return {};
    return " Whether the events are what was written: bloomzyctl audit verify --data-dir " + quoted(patient.folder);
}

Finding inspect(const StorePlan& database, const Patient& patient)
{
    const auto found = storage::inspectSqlite(database.file, database.migrations(storage::Engine::sqlite));
    if (found.has_error())
        return refused(database, found.error());
    if (!found->damage.empty())
        return damaged(database, found->damage);
    const auto indexes = storage::inspectSearchIndexes(database.file);
    if (indexes.has_error())
        return refused(database, indexes.error());
    if (!indexes->empty())
        return damagedIndex(database, *indexes, patient);
    if (const auto count = found->pendingMigrations.size(); count > 0)
        return fine(nameOf(database),
                    "Every page is whole. The next start brings it from an older version to this one (" +
                        std::to_string(count) + (count == 1 ? " step)." : " steps)."));
    return fine(nameOf(database), "Every page is whole, and the data are of this version." + moreOn(database, patient));
}

Finding check(const StorePlan& database, bool others, const Patient& patient)
{
    using std::filesystem::file_type;
    std::error_code failed;
    const auto type = std::filesystem::status(database.file, failed).type();
    if (failed == std::errc::permission_denied)
        return hidden(database);
    if (type == file_type::not_found)
        return missing(database, others);
    if (type != file_type::regular)
        return notAFile(database);
    return host::holdsSomething(database) ? inspect(database, patient) : missing(database, false);
}

core::Result<std::vector<std::string>> inspectOnServer(const StorePlan& database, const std::string& uri)
{
    BLOOMZY_TRY(const auto target, storage::serviceTarget(uri, database.service));
    return storage::inspectPostgres(target, database.migrations(storage::Engine::postgresql));
}

Finding checkOnServer(const StorePlan& database, const std::string& uri)
{
    const auto pending = inspectOnServer(database, uri);
    if (pending.has_error())
        return problem(nameOf(database),
                       pending.error().code == api::ErrorCode::unavailable ? EX_TEMPFAIL
                                                                           : exitCodeOf(pending.error().code),
                       pending.error().detail, "See docs/postgresql.md. The server does not start, or answers 503.");
    if (!pending->empty())
        return fine(nameOf(database), "It can be reached. The next start brings it to this version (" +
                                          std::to_string(pending->size()) +
                                          (pending->size() == 1 ? " step)." : " steps)."));
    return fine(nameOf(database), "It can be reached, and the data are of this version.");
}

Findings checkOnServer(const Patient& patient)
{
    if (patient.database.empty())
        return {skipped("database", "The data lie in PostgreSQL, whose address is not kept in the folder.",
                        "Name it: --database postgresql://…, or ask the running server: bloomzyctl status.")};
    Findings found;
    for (const StorePlan& database : host::storePlans(patient.folder))
        found.push_back(checkOnServer(database, patient.database));
    return found;
}

} // namespace

Findings checkDatabases(const Patient& patient)
{
    std::error_code none;
    if (std::filesystem::exists(host::serverMark(patient.folder), none))
        return checkOnServer(patient);
    const auto databases = host::storePlans(patient.folder);
    const bool others = std::ranges::any_of(databases, &host::holdsSomething);
    std::vector<std::string> gone;
    for (const auto& database : host::emptiedDatabases(patient.folder))
        gone.push_back(database.service);
    Findings found;
    for (const auto& database : databases)
        found.push_back(std::ranges::find(gone, database.service) != gone.end() ? emptied(database)
                                                                                : check(database, others, patient));
    return found;
}

} // namespace bloomzy::ctl
