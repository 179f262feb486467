#include "backend/catalog/store/FacetStore.h"

#include "backend/catalog/store/OneNumber.h"

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

std::vector<storage::Param> keyOf(const FacetGroup& group)
{
    std::vector<storage::Param> key{group.import != 0 ? group.import : std::int64_t(group.deleted)};
    for (const auto& value : group.values)
        key.emplace_back(std::string_view(value));
    return key;
}

/// In one round trip.
core::Result<std::int64_t> enterByUpsert(storage::Transaction& transaction, const FacetGroup& group)
{
    constexpr std::string_view sql =
        "INSERT INTO facet_group (number, deleted, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, "
        "review_state, taxa) VALUES ((SELECT coalesce(max(number), 0) + 1 FROM facet_group), ?, ?, ?, ?, ?, ?, ?, ?, "
        "1) "
        "ON CONFLICT (deleted, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, review_state) "
        "DO UPDATE SET taxa = facet_group.taxa + 1 RETURNING number";
    return oneNumber(transaction, sql, keyOf(group));
}

/// Without RETURNING, which makes SQLite set a savepoint, at which FTS5 writes all that it gathered.
core::Result<std::int64_t> enterBySteps(storage::Transaction& transaction, const FacetGroup& group)
{
    auto key = keyOf(group);
    BLOOMZY_TRY(const auto known, oneNumber(transaction,
                                            "SELECT number FROM facet_group WHERE (deleted, family, taxonomic_status, "
                                            "taxon_rank, light, toxicity, difficulty, review_state) = "
                                            "(?, ?, ?, ?, ?, ?, ?, ?)",
                                            key));
    if (known != 0) {
        BLOOMZY_CHECK(transaction.execute("UPDATE facet_group SET taxa = taxa + 1 WHERE number = ?", {known}));
        return known;
    }
    BLOOMZY_TRY(const auto number, oneNumber(transaction, "SELECT coalesce(max(number), 0) + 1 FROM facet_group", {}));
    key.insert(key.begin(), number);
    BLOOMZY_CHECK(transaction.execute("INSERT INTO facet_group (number, deleted, family, taxonomic_status, taxon_rank, "
                                      "light, toxicity, difficulty, review_state, taxa) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                                      storage::Params(key)));
    return number;
}

} // namespace

core::Result<std::int64_t> enterFacetGroup(storage::Transaction& transaction, const FacetGroup& group)
{
    return transaction.engine() == storage::Engine::postgresql ? enterByUpsert(transaction, group)
                                                               : enterBySteps(transaction, group);
}

core::Result<void> leaveFacetGroup(storage::Transaction& transaction, std::int64_t number)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE facet_group SET taxa = taxa - 1 WHERE number = ?", {number}));
    return {};
}

core::Result<std::optional<FacetGroup>> findFacetGroup(storage::Snapshot& snapshot, std::int64_t number)
{
    std::optional<FacetGroup> group;
    BLOOMZY_CHECK(snapshot.query(BLOOMZY_FACET_COLUMNS "WHERE number = ?", {number}, [&](const storage::Row& row) {
        group = groupIn(row);
        return false;
    }));
    return group;
}

core::Result<FacetGroup> facetGroup(storage::Snapshot& snapshot, std::int64_t number)
{
    BLOOMZY_TRY(auto group, findFacetGroup(snapshot, number));
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
