#include "backend/storage/sqlite/SearchIndexes.h"

namespace bloomzy::storage {

namespace {

/// The tables behind an FTS5 table that an external content leaves (section 9 of its documentation), but for the sizes
/// of columns, which no index of ours keeps.
constexpr std::string_view parts[] = {"_data", "_idx", "_config"};

struct SearchIndex
{
    std::string name;
    std::string module;  ///< from USING on
    std::string content; ///< the table that it is of
};

std::string quotedName(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string place(std::string_view schema, std::string_view name)
{
    return std::string(schema) + '.' + quotedName(name);
}

/// The value of `content='…'`; empty for an index that keeps its own or none.
std::string contentOf(std::string_view module)
{
    constexpr std::string_view option = "content='";
    const auto begin = module.find(option);
    if (begin == std::string_view::npos)
        return {};
    const auto value = module.substr(begin + option.size());
    return std::string(value.substr(0, value.find('\'')));
}

core::Result<std::vector<SearchIndex>> indexesIn(Connection& connection)
{
    std::vector<SearchIndex> found;
    BLOOMZY_CHECK(connection.query("SELECT name, substr(sql, instr(sql, 'USING fts5')) FROM main.sqlite_schema "
                                   "WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%' ORDER BY name",
                                   {}, [&](const Row& row) {
                                       SearchIndex index{std::string(row.text(0)), std::string(row.text(1)), {}};
                                       index.content = contentOf(index.module);
                                       if (!index.content.empty())
                                           found.push_back(std::move(index));
                                       return true;
                                   }));
    return found;
}

/// The parts of the index in schema `to` become those of the one in `from`.
core::Result<void> copyParts(Connection& connection, const SearchIndex& index, std::string_view from,
                             std::string_view to)
{
    for (const auto part : parts) {
        const std::string name = index.name + std::string(part);
        BLOOMZY_CHECK(connection.run("DELETE FROM " + place(to, name)));
        BLOOMZY_CHECK(connection.run("INSERT INTO " + place(to, name) + " SELECT * FROM " + place(from, name)));
    }
    return {};
}

/// An empty one of the same name and kind in the temporary database, and the content where such a one looks for it.
core::Result<void> makeTwin(Connection& connection, const SearchIndex& index)
{
    BLOOMZY_CHECK(connection.run("CREATE TEMP VIEW IF NOT EXISTS " + quotedName(index.content) + " AS SELECT * FROM " +
                                 place("main", index.content)));
    return connection.run("CREATE VIRTUAL TABLE " + place("temp", index.name) + " " + index.module);
}

std::string command(std::string_view schema, const SearchIndex& index, std::string_view columns,
                    std::string_view values)
{
    return "INSERT INTO " + place(schema, index.name) + " (" + quotedName(index.name) + std::string(columns) +
           ") VALUES (" + std::string(values) + ")";
}

/// A twin goes on with the head that it has in memory until a write to it is taken back.
core::Result<void> forgetHead(Connection& connection, const SearchIndex& index)
{
    BLOOMZY_CHECK(connection.run("SAVEPOINT twin"));
    static_cast<void>(connection.run(command("temp", index, "", "'integrity-check'")));
    return connection.run("ROLLBACK TO twin");
}

core::Result<bool> isDamaged(Connection& connection, const SearchIndex& index)
{
    BLOOMZY_CHECK(makeTwin(connection, index));
    auto looked = copyParts(connection, index, "main", "temp");
    if (looked.has_value())
        looked = forgetHead(connection, index);
    if (looked.has_value()) // with rank 1 it is compared with the content too
        looked = connection.run(command("temp", index, ", rank", "'integrity-check', 1"));
    if (looked.has_error() && looked.error().code != api::ErrorCode::internal)
        return looked.error();
    return looked.has_error();
}

core::Result<std::vector<std::string>> damagedAmong(Connection& connection)
{
    std::vector<std::string> damaged;
    BLOOMZY_TRY(const auto indexes, indexesIn(connection));
    for (const auto& index : indexes) {
        BLOOMZY_TRY(const bool bad, isDamaged(connection, index));
        if (bad)
            damaged.push_back(index.name);
    }
    return damaged;
}

/// FTS5 reads an index before it makes it anew, and refuses one whose head is damaged: so it becomes an empty one
/// first.
core::Result<void> rebuild(Connection& connection, const SearchIndex& index)
{
    BLOOMZY_CHECK(makeTwin(connection, index));
    BLOOMZY_CHECK(copyParts(connection, index, "temp", "main"));
    return connection.run(command("main", index, "", "'rebuild'"));
}

core::Result<std::vector<std::string>> rebuildAll(Connection& connection)
{
    std::vector<std::string> names;
    BLOOMZY_TRY(const auto indexes, indexesIn(connection));
    for (const auto& index : indexes) {
        BLOOMZY_CHECK(rebuild(connection, index));
        names.push_back(index.name);
    }
    BLOOMZY_CHECK(connection.run("COMMIT"));
    return names;
}

} // namespace

core::Result<std::vector<std::string>> damagedSearchIndexes(Connection& connection)
{
    BLOOMZY_CHECK(connection.run("BEGIN")); // index and content of one moment
    auto damaged = damagedAmong(connection);
    connection.rollBack();
    return damaged;
}

core::Result<std::vector<std::string>> rebuildSearchIndexes(Connection& connection)
{
    BLOOMZY_CHECK(connection.run("BEGIN IMMEDIATE"));
    auto names = rebuildAll(connection);
    connection.rollBack();
    return names;
}

} // namespace bloomzy::storage
