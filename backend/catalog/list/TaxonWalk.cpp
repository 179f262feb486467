#include "backend/catalog/list/TaxonWalk.h"

namespace bloomzy::catalog {
namespace {

using storage::Param;
using storage::Row;

constexpr std::string_view facetByName = "SELECT family, sort_key, number, facet FROM taxon "
                                         "WHERE facet = ? AND (sort_key, number) > (?, ?) ORDER BY sort_key, number";
constexpr std::string_view facetByNameDescending =
    "SELECT family, sort_key, number, facet FROM taxon "
    "WHERE facet = ? AND (sort_key, number) < (?, ?) ORDER BY sort_key DESC, number DESC";

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
std::string walkSql(const Order& order, bool withText)
{
    const Keyset& keyset = keysetOf(order);
    std::string sql = "SELECT ";
    sql.append(keyset.leading).append(keyset.columns).append(", facet");
    if (withText)
        sql += ", (SELECT folded FROM taxon_text WHERE taxon_text.number = taxon.number)";
    sql.append(" FROM taxon WHERE (").append(keyset.columns).append(order.descending ? ") < " : ") > ");
    return sql.append(keyset.places).append(" ORDER BY ").append(keyset.order);
}

core::Result<void> walk(storage::Snapshot& snapshot, std::string_view sql, std::initializer_list<Param> params,
                        bool withText, const Visit& visit)
{
    WalkedRow walked;
    return snapshot.query(sql, params, [&](const Row& row) {
        walked.place.family = row.text(0);
        walked.place.key = row.text(1);
        walked.place.number = row.integer(2);
        walked.facet = row.integer(3);
        if (withText)
            walked.text = row.text(4);
        return visit(walked);
    });
}

core::Result<void> walkAfter(storage::Snapshot& snapshot, const Order& order, const Place& after, bool withText,
                             const Visit& visit)
{
    const std::string sql = walkSql(order, withText);
    if (order.byFamily)
        return walk(snapshot, sql, {after.family, after.key, after.number}, withText, visit);
    return walk(snapshot, sql, {after.key, after.number}, withText, visit);
}

} // namespace

core::Result<void> walkTaxa(storage::Snapshot& snapshot, const Order& order, const Place& after, const Visit& visit)
{
    return walkAfter(snapshot, order, after, false, visit);
}

core::Result<void> walkTaxaWithText(storage::Snapshot& snapshot, const Order& order, const Place& after,
                                    const Visit& visit)
{
    return walkAfter(snapshot, order, after, true, visit);
}

core::Result<void> walkFacetGroup(storage::Snapshot& snapshot, const Order& order, std::int64_t facet,
                                  const Place& after, const Visit& visit)
{
    return walk(snapshot, order.descending ? facetByNameDescending : facetByName, {facet, after.key, after.number},
                false, visit);
}

core::Result<void> visitFacetGroup(storage::Snapshot& snapshot, const Order& order, std::int64_t facet,
                                   const Visit& visit)
{
    constexpr std::string_view change = "SELECT family, updated_at, number, facet FROM taxon WHERE facet = ?";
    constexpr std::string_view name = "SELECT family, sort_key, number, facet FROM taxon WHERE facet = ?";
    return walk(snapshot, order.byChange ? change : name, {facet}, false, visit);
}

core::Result<void> visitTaxon(storage::Snapshot& snapshot, const Order& order, std::int64_t number, const Visit& visit)
{
    constexpr std::string_view change = "SELECT family, updated_at, number, facet FROM taxon WHERE number = ?";
    constexpr std::string_view name = "SELECT family, sort_key, number, facet FROM taxon WHERE number = ?";
    return walk(snapshot, order.byChange ? change : name, {number}, false, visit);
}

} // namespace bloomzy::catalog
