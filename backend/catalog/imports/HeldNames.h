#pragma once

#include "backend/catalog/store/TaxonRecord.h"
#include "backend/storage/Database.h"

#include <map>

/// What the catalog has under the names of an import.
namespace bloomzy::catalog {

struct Held
{
    std::optional<TaxonRecord> same; ///< the same name with the same authorship, or the only one of that name
                                     ///< when the import tells no authorship
    std::optional<std::string> otherAuthorship; ///< of the same name, when there is no such taxon
};

/// `byKey`: the taxa of the folded name of `taxon`.
[[nodiscard]] Held heldAmong(const std::vector<TaxonRecord>& byKey, const api::TaxonInput& taxon);

/// Species of the catalog whose name is one letter away from another's.
class NearNames
{
public:
    /// The epithet of a species in the genus of `taxon` that differs from its own by one letter put in, left out,
    /// changed or changed over with its neighbour; nothing in genera of more than 2,000 names.
    [[nodiscard]] core::Result<std::optional<std::string>> nearest(storage::Snapshot& snapshot,
                                                                   const api::TaxonInput& taxon);

private:
    [[nodiscard]] core::Result<std::vector<std::string>> epithetsOf(storage::Snapshot& snapshot,
                                                                    const std::string& genus);

    std::map<std::string, std::vector<std::string>> m_epithets; ///< of the genera asked for last
};

} // namespace bloomzy::catalog
