#include "backend/catalog/list/TaxonWalk.h"

namespace bloomzy::catalog {
namespace {

using storage::Param;
using storage::Row;

constexpr std::string_view byName = "SELECT '', sort_key, number, facet FROM taxon "
                                    "WHERE (sort_key, number) > (?, ?) ORDER BY sort_key, number";
constexpr std::string_view byNameDescending = "SELECT '', sort_key, number, facet FROM taxon "
                                              "WHERE (sort_key, number) < (?, ?) ORDER BY sort_key DESC, number DESC";
constexpr std::string_view byFamily = "SELECT family, sort_key, number, facet FROM taxon "
                                      "WHERE (family, sort_key, number) > (?, ?, ?) ORDER BY family, sort_key, number";
constexpr std::string_view byChange = "SELECT '', updated_at, number, facet FROM taxon "
                                      "WHERE (updated_at, number) > (?, ?) ORDER BY updated_at, number";
constexpr std::string_view byChangeDescending =
    "SELECT '', updated_at, number, facet FROM taxon "
    "WHERE (updated_at, number) < (?, ?) ORDER BY updated_at DESC, number DESC";

constexpr std::string_view byNameWithText =
    "SELECT '', t.sort_key, t.number, t.facet, x.folded FROM taxon t CROSS JOIN taxon_text x ON x.number = t.number "
    "WHERE (t.sort_key, t.number) > (?, ?) ORDER BY t.sort_key, t.number";
constexpr std::string_view byNameDescendingWithText =
    "SELECT '', t.sort_key, t.number, t.facet, x.folded FROM taxon t CROSS JOIN taxon_text x ON x.number = t.number "
    "WHERE (t.sort_key, t.number) < (?, ?) ORDER BY t.sort_key DESC, t.number DESC";
constexpr std::string_view byFamilyWithText =
    "SELECT t.family, t.sort_key, t.number, t.facet, x.folded FROM taxon t "
    "CROSS JOIN taxon_text x ON x.number = t.number "
    "WHERE (t.family, t.sort_key, t.number) > (?, ?, ?) ORDER BY t.family, t.sort_key, t.number";
constexpr std::string_view byChangeWithText =
    "SELECT '', t.updated_at, t.number, t.facet, x.folded FROM taxon t CROSS JOIN taxon_text x ON x.number = t.number "
    "WHERE (t.updated_at, t.number) > (?, ?) ORDER BY t.updated_at, t.number";
constexpr std::string_view byChangeDescendingWithText =
    "SELECT '', t.updated_at, t.number, t.facet, x.folded FROM taxon t CROSS JOIN taxon_text x ON x.number = t.number "
    "WHERE (t.updated_at, t.number) < (?, ?) ORDER BY t.updated_at DESC, t.number DESC";

constexpr std::string_view facetByName = "SELECT family, sort_key, number, facet FROM taxon "
                                         "WHERE facet = ? AND (sort_key, number) > (?, ?) ORDER BY sort_key, number";
constexpr std::string_view facetByNameDescending =
    "SELECT family, sort_key, number, facet FROM taxon "
    "WHERE facet = ? AND (sort_key, number) < (?, ?) ORDER BY sort_key DESC, number DESC";

std::string_view sqlOf(const Order& order)
{
    if (order.byFamily)
        return byFamily;
    if (order.byChange)
        return order.descending ? byChangeDescending : byChange;
    return order.descending ? byNameDescending : byName;
}

std::string_view sqlWithTextOf(const Order& order)
{
    if (order.byFamily)
        return byFamilyWithText;
    if (order.byChange)
        return order.descending ? byChangeDescendingWithText : byChangeWithText;
    return order.descending ? byNameDescendingWithText : byNameWithText;
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

core::Result<void> walkAfter(storage::Snapshot& snapshot, std::string_view sql, const Order& order, const Place& after,
                             bool withText, const Visit& visit)
{
    if (order.byFamily)
        return walk(snapshot, sql, {after.family, after.key, after.number}, withText, visit);
    return walk(snapshot, sql, {after.key, after.number}, withText, visit);
}

} // namespace

core::Result<void> walkTaxa(storage::Snapshot& snapshot, const Order& order, const Place& after, const Visit& visit)
{
    return walkAfter(snapshot, sqlOf(order), order, after, false, visit);
}

core::Result<void> walkTaxaWithText(storage::Snapshot& snapshot, const Order& order, const Place& after,
                                    const Visit& visit)
{
    return walkAfter(snapshot, sqlWithTextOf(order), order, after, true, visit);
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
