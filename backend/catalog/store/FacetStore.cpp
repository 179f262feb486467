#include "backend/catalog/store/FacetStore.h"

#include <optional>

namespace bloomzy::catalog {
namespace {

#define BLOOMZY_FACET_COLUMNS                                                                                          \
    "SELECT number, deleted, taxa, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, review_state "   \
    "FROM facet_group "

/// Column `deleted`: 0 the catalog, 1 the bin, n import n, -n import n since everybody sees it.
FacetGroup groupIn(const storage::Row& row)
{
    FacetGroup group;
    group.number = row.integer(0);
    group.deleted = row.integer(1) == 1;
    group.import = group.deleted ? 0 : row.integer(1);
    group.taxa = row.integer(2);
    for (std::size_t i = 0; i < dimensionCount; ++i)
        group.values[i] = row.text(static_cast<int>(i) + 3);
    return group;
}

} // namespace

core::Result<std::int64_t> enterFacetGroup(storage::Transaction& transaction, const FacetGroup& group)
{
    constexpr std::string_view sql =
        "INSERT INTO facet_group (number, deleted, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, "
        "review_state, taxa) VALUES ((SELECT coalesce(max(number), 0) + 1 FROM facet_group), ?, ?, ?, ?, ?, ?, ?, ?, "
        "1) "
        "ON CONFLICT (deleted, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, review_state) "
        "DO UPDATE SET taxa = facet_group.taxa + 1 RETURNING number";
    std::int64_t number = 0;
    std::vector<storage::Param> params{group.import != 0 ? group.import : std::int64_t(group.deleted)};
    for (const auto& value : group.values)
        params.emplace_back(std::string_view(value));
    BLOOMZY_CHECK(transaction.query(sql, storage::Params(params), [&](const storage::Row& row) {
        number = row.integer(0);
        return true;
    }));
    return number;
}

core::Result<void> leaveFacetGroup(storage::Transaction& transaction, std::int64_t number)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE facet_group SET taxa = taxa - 1 WHERE number = ?", {number}));
    return {};
}

core::Result<FacetGroup> facetGroup(storage::Snapshot& snapshot, std::int64_t number)
{
    std::optional<FacetGroup> group;
    BLOOMZY_CHECK(snapshot.query(BLOOMZY_FACET_COLUMNS "WHERE number = ?", {number}, [&](const storage::Row& row) {
        group = groupIn(row);
        return false;
    }));
    if (!group)
        return core::internalError("a taxon is in no facet group");
    return std::move(*group);
}

core::Result<std::vector<FacetGroup>> facetGroups(storage::Snapshot& snapshot)
{
    std::vector<FacetGroup> groups;
    BLOOMZY_CHECK(
        snapshot.query(BLOOMZY_FACET_COLUMNS "WHERE taxa > 0 AND deleted < 2", {}, [&](const storage::Row& row) {
            groups.push_back(groupIn(row));
            return true;
        }));
    return groups;
}

} // namespace bloomzy::catalog
