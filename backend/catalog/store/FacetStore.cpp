#include "backend/catalog/store/FacetStore.h"

namespace bloomzy::catalog {

core::Result<std::int64_t> enterFacetGroup(storage::Transaction& transaction, const FacetGroup& group)
{
    constexpr std::string_view sql =
        "INSERT INTO facet_group (deleted, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, "
        "review_state, taxa) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) "
        "ON CONFLICT (deleted, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, review_state) "
        "DO UPDATE SET taxa = facet_group.taxa + 1 RETURNING number";
    std::int64_t number = 0;
    std::vector<storage::Param> params{std::int64_t(group.deleted)};
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

core::Result<std::vector<FacetGroup>> facetGroups(storage::Snapshot& snapshot)
{
    constexpr std::string_view sql =
        "SELECT number, deleted, taxa, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, review_state "
        "FROM facet_group WHERE taxa > 0";
    std::vector<FacetGroup> groups;
    BLOOMZY_CHECK(snapshot.query(sql, {}, [&](const storage::Row& row) {
        auto& group = groups.emplace_back();
        group.number = row.integer(0);
        group.deleted = row.integer(1) != 0;
        group.taxa = row.integer(2);
        for (std::size_t i = 0; i < dimensionCount; ++i)
            group.values[i] = row.text(static_cast<int>(i) + 3);
        return true;
    }));
    return groups;
}

} // namespace bloomzy::catalog
