#include "backend/catalog/list/TaxonWalk.h"

namespace bloomzy::catalog {
namespace {

using storage::Param;
using storage::Row;

std::string_view fromTaxon(Text text)
{
    constexpr std::string_view folded =
        ", (SELECT folded FROM taxon_text WHERE taxon_text.taxon = taxon.number) FROM taxon ";
    return text == Text::with ? folded : " FROM taxon ";
}

struct Keyset
{
    std::string_view leading; ///< before the columns, so that every row has the same shape
    std::string_view columns;
    std::string_view places;
    std::string_view order;
};

constexpr Keyset byName{"'', ", "sort_key, number", "(?, ?)", "sort_key, number"};
constexpr Keyset byNameDescending{"'', ", "sort_key, number", "(?, ?)", "sort_key DESC, number DESC"};
constexpr Keyset byFamily{"", "family, sort_key, number", "(?, ?, ?)", "family, sort_key, number"};
constexpr Keyset byChange{"'', ", "updated_at, number", "(?, ?)", "updated_at, number"};
constexpr Keyset byChangeDescending{"'', ", "updated_at, number", "(?, ?)", "updated_at DESC, number DESC"};

const Keyset& keysetOf(const Order& order)
{
    if (order.byFamily)
        return byFamily;
    if (order.byChange)
        return order.descending ? byChangeDescending : byChange;
    return order.descending ? byNameDescending : byName;
}

/// One text for each order, from constants only.
std::string walkSql(const Order& order, Text text)
{
    const Keyset& keyset = keysetOf(order);
    std::string sql = "SELECT ";
    sql.append(keyset.leading).append(keyset.columns).append(", facet");
    sql.append(fromTaxon(text)).append("WHERE (").append(keyset.columns).append(order.descending ? ") < " : ") > ");
    return sql.append(keyset.places).append(" ORDER BY ").append(keyset.order);
}

core::Result<void> walk(storage::Snapshot& snapshot, std::string_view sql, std::initializer_list<Param> params,
                        Text text, const Visit& visit)
{
    WalkedRow walked;
    return snapshot.walk(sql, params, [&](const Row& row) {
        walked.place.family = row.text(0);
        walked.place.key = row.text(1);
        walked.place.number = row.integer(2);
        walked.facet = row.integer(3);
        if (text == Text::with)
            walked.text = row.text(4);
        return visit(walked);
    });
}

std::string selectPlace(const Order& order)
{
    return order.byChange ? "SELECT family, updated_at, number" : "SELECT family, sort_key, number";
}

} // namespace

core::Result<void> walkTaxa(storage::Snapshot& snapshot, const Order& order, const Place& after, Text text,
                            const Visit& visit)
{
    const std::string sql = walkSql(order, text);
    if (order.byFamily)
        return walk(snapshot, sql, {after.family, after.key, after.number}, text, visit);
    return walk(snapshot, sql, {after.key, after.number}, text, visit);
}

core::Result<void> walkFacetGroup(storage::Snapshot& snapshot, const Order& order, std::int64_t facet,
                                  const Place& after, Text text, const Visit& visit)
{
    const std::string key = order.byChange ? "updated_at" : "sort_key";
    // Only what the index over facets holds: a look at the row itself would cost more than the walk.
    std::string sql = "SELECT '', " + key + ", number, facet";
    sql.append(fromTaxon(text));
    sql += "WHERE facet = ? AND (" + key + ", number) " + (order.descending ? "<" : ">") + " (?, ?) ORDER BY " + key +
           (order.descending ? " DESC, number DESC" : ", number");
    return walk(snapshot, sql, {facet, after.key, after.number}, text, visit);
}

core::Result<void> visitTaxonAt(storage::Snapshot& snapshot, const Order& order, std::int64_t place, const Visit& visit)
{
    const std::string sql = selectPlace(order) + ", facet FROM taxon_text CROSS JOIN taxon "
                                                 "ON taxon.number = taxon_text.taxon WHERE taxon_text.place = ?";
    return walk(snapshot, sql, {place}, Text::without, visit);
}

} // namespace bloomzy::catalog
