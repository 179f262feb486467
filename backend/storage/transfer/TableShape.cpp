#include "backend/storage/transfer/TableShape.h"

#include "backend/storage/postgres/PgConnection.h"
#include "backend/storage/sqlite/Connection.h"

#include <algorithm>
#include <map>

namespace bloomzy::storage {

namespace {

std::string joined(const std::vector<std::string>& names)
{
    std::string list;
    for (const auto& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

bool isPlain(const std::string& name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c == '_' || (c >= 'a' && c <= 'z'); });
}

core::Error doNotFit(const std::string& cause)
{
    return core::internalError("the schemas of SQLite and PostgreSQL do not fit: " + cause);
}

core::Result<TableShape> shapeOf(Connection& source, const std::string& table)
{
    TableShape shape{table, {}, {}};
    std::map<std::int64_t, std::string> key;
    const Param params[] = {std::string_view(table)};
    BLOOMZY_CHECK(source.query("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", params, [&](const Row& row) {
        shape.columns.emplace_back(row.text(0));
        if (row.integer(1) > 0)
            key.emplace(row.integer(1), row.text(0));
        return true;
    }));
    for (const auto& [place, column] : key)
        shape.key.push_back(column);
    if (shape.key.empty() || !isPlain(table) || !std::ranges::all_of(shape.columns, isPlain))
        return doNotFit("table " + table);
    return shape;
}

/// What PostgreSQL's side of a table needs from outside, and what it fills by itself.
core::Result<void> checkShape(PgConnection& target, const TableShape& table)
{
    std::vector<std::string> needed = table.columns;
    std::string odd;
    const Param params[] = {std::string_view(table.name)};
    BLOOMZY_CHECK(target.query(
        "SELECT attname::text, atttypid::regtype::text, attgenerated <> '' OR attidentity <> '' FROM pg_attribute "
        "WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped",
        params, [&](const Row& row) {
            const std::string type(row.text(1));
            const auto place = std::ranges::find(needed, row.text(0));
            if (place != needed.end() && (type == "bigint" || type == "text"))
                needed.erase(place);
            else if (place != needed.end() || row.integer(2) == 0)
                odd += " " + std::string(row.text(0));
            return true;
        }));
    if (!needed.empty() || !odd.empty())
        return doNotFit("table " + table.name + ", columns " + joined(needed) + odd);
    return {};
}

} // namespace

std::string TableShape::selection() const
{
    return "SELECT " + joined(columns) + " FROM " + name + " ORDER BY " + joined(key);
}

core::Result<std::vector<TableShape>> tablesOf(Connection& source)
{
    std::vector<std::string> names;
    // Virtual tables are indexes of what stands in others; their own tables are of type `shadow`.
    BLOOMZY_CHECK(source.query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name "
                               "NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_migrations' ORDER BY name",
                               {}, [&](const Row& row) {
                                   names.emplace_back(row.text(0));
                                   return true;
                               }));
    std::vector<TableShape> tables;
    for (const auto& name : names) {
        BLOOMZY_TRY(TableShape shape, shapeOf(source, name));
        tables.push_back(std::move(shape));
    }
    return tables;
}

core::Result<void> checkShapes(PgConnection& target, const std::vector<TableShape>& tables)
{
    std::string unknown;
    BLOOMZY_CHECK(target.query("SELECT relname::text FROM pg_class JOIN pg_namespace ON pg_namespace.oid = "
                               "relnamespace WHERE nspname = current_schema() AND relkind IN ('r', 'p')",
                               {}, [&](const Row& row) {
                                   const std::string name(row.text(0));
                                   // The outbox's numbers are not drawn but given there; they are set by themselves.
                                   const bool own = name == "schema_migrations" || name == "outbox_numbers";
                                   if (!own && std::ranges::find(tables, name, &TableShape::name) == tables.end())
                                       unknown += " " + name;
                                   return true;
                               }));
    if (!unknown.empty())
        return doNotFit("only in PostgreSQL:" + unknown);
    for (const auto& table : tables)
        BLOOMZY_CHECK(checkShape(target, table));
    return {};
}

} // namespace bloomzy::storage
