#include "backend/backup/restore/RestorePreview.h"

#include "backend/backup/restore/StagedFiles.h"
#include "backend/core/Files.h"
#include "backend/storage/SqliteDatabase.h"
#include "backend/storage/SqliteInspection.h"

#include <algorithm>
#include <array>
#include <map>

namespace bloomzy::backup {
namespace {

using storage::TableRows;

/// Of the server itself, which tells nobody anything.
bool isBookkeeping(std::string_view table)
{
    constexpr std::array tables{"schema_migrations", "outbox", "idempotency", "data_key", "server_run"};
    return std::ranges::find(tables, table) != tables.end();
}

core::Error named(const PreviewSource& source, const std::string& version, core::Error error)
{
    if (error.code == api::ErrorCode::conflict)
        error.detail = "The backup was made by a newer version of Bloomzy" +
                       (version.empty() ? std::string() : " (" + version + ")") +
                       ". Nothing was changed. Install that version or a later one, and restore with it.";
    else if (error.code == api::ErrorCode::malformed)
        error.detail =
            "The backup's database \"" + source.service + "\" is not sound. Nothing was changed. " + error.detail;
    return error;
}

core::Error damaged(const std::string& what)
{
    return core::makeError(api::ErrorCode::malformed, "It is damaged: " + what + ".", "integrity");
}

core::Result<void> copyOf(const PreviewSource& source, const std::filesystem::path& folder)
{
    return copyPart({"preview", {source.file.filename().string()}}, source.file.parent_path(), folder);
}

/// The file with what this version adds; the one that was given where it adds nothing.
core::Result<std::filesystem::path> migrated(const PreviewSource& source, const std::filesystem::path& folder,
                                             RestorePreview& preview)
{
    // SQLite would take it for a new one.
    std::error_code failed;
    if (std::filesystem::file_size(source.file, failed) == 0 && !failed)
        return damaged("it has no byte");
    BLOOMZY_TRY(const auto proof, storage::proveSqlite(source.file, source.migrations));
    if (!proof.damage.empty())
        return damaged(proof.damage.front());
    if (proof.pendingMigrations.empty())
        return source.file;
    for (const std::string& name : proof.pendingMigrations)
        preview.migrations.push_back(source.service + ": " + name);
    BLOOMZY_CHECK(copyOf(source, folder));
    const auto copy = folder / source.file.filename();
    BLOOMZY_TRY(auto opened, storage::openSqlite({.file = copy, .readers = 1, .clock = {}}, source.migrations));
    opened.reset();
    return copy;
}

void compare(const std::string& service, const std::vector<TableRows>& now, const std::vector<TableRows>& then,
             RestorePreview& preview)
{
    std::map<std::string, TableChange> tables;
    for (const TableRows& table : now)
        tables[table.name].now = table.rows;
    for (const TableRows& table : then)
        tables[table.name].then = table.rows;
    for (auto& [name, change] : tables)
        if (!isBookkeeping(name))
            preview.tables.push_back({service, name, change.now, change.then});
}

core::Result<void> look(const PreviewSource& source, const std::filesystem::path& folder, RestorePreview& preview)
{
    BLOOMZY_TRY(const auto file, migrated(source, folder, preview));
    BLOOMZY_CHECK(storage::checkSqliteSchema(file, source.migrations, folder / "schema.db"));
    BLOOMZY_TRY(const auto then, storage::tableRows(file));
    std::vector<TableRows> now;
    if (source.now) {
        BLOOMZY_TRY(now, source.now());
    }
    compare(source.service, now, then, preview);
    return {};
}

core::Result<RestorePreview> lookAtAll(const std::vector<PreviewSource>& sources, const std::filesystem::path& folder,
                                       const std::string& version)
{
    RestorePreview preview;
    for (const PreviewSource& source : sources)
        if (auto looked = look(source, folder, preview); looked.has_error())
            return named(source, version, looked.error());
    return preview;
}

} // namespace

core::Result<RestorePreview> previewRestore(const std::vector<PreviewSource>& sources,
                                            const std::filesystem::path& folder, const std::string& version)
{
    BLOOMZY_CHECK(removeTree(folder));
    BLOOMZY_CHECK(core::makePrivateFolder(folder));
    auto preview = lookAtAll(sources, folder, version);
    const auto removed = removeTree(folder);
    if (preview.has_value() && removed.has_error())
        return removed.error();
    return preview;
}

} // namespace bloomzy::backup
