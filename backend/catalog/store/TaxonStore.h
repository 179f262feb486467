#pragma once

#include "backend/catalog/store/TaxonRecord.h"
#include "backend/storage/Database.h"

#include <optional>

/// Table taxon, with the facet group and the search text of each row. SQL only; the rules are elsewhere.
namespace bloomzy::catalog {

/// Sets `number` and `document`.
[[nodiscard]] core::Result<void> insertTaxon(storage::Transaction& transaction, TaxonRecord& taxon);
/// Replaces the row with `taxon`'s number; sets `document`.
[[nodiscard]] core::Result<void> updateTaxon(storage::Transaction& transaction, TaxonRecord& taxon);

/// Taxa in the bin are found too.
[[nodiscard]] core::Result<std::optional<TaxonRecord>> findTaxon(storage::Snapshot& snapshot, std::string_view id);

/// Many at once, in any order; those that are not there are left out.
[[nodiscard]] core::Result<std::vector<TaxonRecord>> findTaxa(storage::Snapshot& snapshot,
                                                              const std::vector<std::string>& ids);
[[nodiscard]] core::Result<std::vector<TaxonRecord>> taxaByNumbers(storage::Snapshot& snapshot,
                                                                   const std::vector<std::int64_t>& numbers);

/// Taxa outside the bin whose accepted name is `id`, by name.
[[nodiscard]] core::Result<std::vector<TaxonRecord>> synonymsOf(storage::Snapshot& snapshot, std::string_view id,
                                                                std::int64_t most);
/// Taxa outside the bin.
[[nodiscard]] core::Result<std::int64_t> countSynonyms(storage::Snapshot& snapshot, std::string_view id);
[[nodiscard]] core::Result<std::vector<api::TaxonRank>> childRanks(storage::Snapshot& snapshot, std::string_view id);

/// Taxa outside the bin with this folded name, those of `import` too (0: of none).
[[nodiscard]] core::Result<std::vector<TaxonRecord>> taxaByKey(storage::Snapshot& snapshot, std::string_view sortKey,
                                                               std::int64_t import);

} // namespace bloomzy::catalog
