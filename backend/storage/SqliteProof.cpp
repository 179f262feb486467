#include "backend/storage/SqliteProof.h"

#include "backend/storage/SqliteDatabase.h"
#include "backend/storage/SqliteInspection.h"

#include <algorithm>
#include <map>

namespace bloomzy::storage {
namespace {

constexpr std::size_t mostDamage = 10;

core::Result<std::vector<std::string>> texts(Snapshot& snapshot, std::string_view sql, std::size_t most)
{
    std::vector<std::string> all;
    BLOOMZY_CHECK(snapshot.walk(sql, {}, [&](const Row& row) {
        all.emplace_back(row.text(0));
        return all.size() < most;
    }));
    return all;
}

core::Result<void> prove(Snapshot& snapshot, std::vector<std::string>& damage)
{
    BLOOMZY_TRY(damage, texts(snapshot, "PRAGMA integrity_check(10)", mostDamage));
    std::erase(damage, "ok");
    BLOOMZY_TRY(const auto orphans, texts(snapshot,
                                          R"(SELECT "table" || ' has rows whose ' || parent || ' is missing' FROM )"
                                          "pragma_foreign_key_check GROUP BY 1",
                                          mostDamage));
    damage.insert(damage.end(), orphans.begin(), orphans.end());
    return {};
}

/// What there is, by kind and name, and its text.
using Schema = std::map<std::string, std::string>;

core::Result<Schema> schemaOf(const std::filesystem::path& file)
{
    Schema schema;
    BLOOMZY_CHECK(lookIntoSqlite(file, [&](Snapshot& snapshot) {
        return snapshot.query("SELECT type || ' ' || name, COALESCE(sql, '') FROM sqlite_schema WHERE name NOT LIKE "
                              "'sqlite\\_%' ESCAPE '\\'",
                              {}, [&](const Row& row) {
                                  schema.emplace(row.text(0), row.text(1));
                                  return true;
                              });
    }));
    return schema;
}

core::Result<Schema> schemaMadeBy(const std::vector<Migration>& migrations, const std::filesystem::path& scratch)
{
    const auto remove = [&] {
        std::error_code none;
        for (const char* beside : {"", "-wal", "-shm"})
            std::filesystem::remove(scratch.string() + beside, none);
    };
    remove();
    auto opened = openSqlite({.file = scratch, .readers = 1, .clock = {}}, migrations);
    if (opened.has_error()) {
        remove();
        return opened.error();
    }
    opened->reset();
    auto schema = schemaOf(scratch);
    remove();
    return schema;
}

core::Error foreign(const std::string& what)
{
    return core::makeError(api::ErrorCode::malformed,
                           "A database was put together by another program: it has another \"" + what +
                               "\" than this version makes. It was not used.",
                           "schema: " + what);
}

} // namespace

core::Result<SqliteProof> proveSqlite(const std::filesystem::path& file, const std::vector<Migration>& migrations)
{
    BLOOMZY_TRY(auto inspection, inspectSqlite(file, migrations));
    SqliteProof proof{std::move(inspection.pendingMigrations), std::move(inspection.damage)};
    if (proof.damage.empty())
        BLOOMZY_CHECK(lookIntoSqlite(file, [&](Snapshot& snapshot) { return prove(snapshot, proof.damage); }));
    return proof;
}

core::Result<void> checkSqliteSchema(const std::filesystem::path& file, const std::vector<Migration>& migrations,
                                     const std::filesystem::path& scratch)
{
    BLOOMZY_TRY(const Schema found, schemaOf(file));
    BLOOMZY_TRY(const Schema expected, schemaMadeBy(migrations, scratch));
    for (const auto& [what, text] : found)
        if (const auto own = expected.find(what); own == expected.end() || own->second != text)
            return foreign(what);
    for (const auto& [what, text] : expected)
        if (!found.contains(what))
            return foreign(what);
    return {};
}

} // namespace bloomzy::storage
