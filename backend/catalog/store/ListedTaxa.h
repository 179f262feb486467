#pragma once

#include "backend/api/Taxa.h"
#include "backend/storage/Database.h"

/// Rows of table taxon with no more than a list shows of them: most of a page's time goes into reading these.
namespace bloomzy::catalog {

/// Of api::Care.
struct ListedCare
{
    std::optional<api::Light> light;
    std::optional<api::Difficulty> difficulty;
    api::Toxicity toxicity;
};
BOOST_DESCRIBE_STRUCT(ListedCare, (), (light, difficulty, toxicity))

/// Of api::TaxonInput.
struct ListedInput : api::NameParts
{
    api::TaxonomicStatus taxonomicStatus = api::TaxonomicStatus::accepted;
    std::optional<std::string> acceptedNameUsageId;
    std::optional<std::string> family;
    std::vector<api::VernacularName> vernacularNames;
    ListedCare care;
    api::ReviewState reviewState = api::ReviewState::draft;
};
BOOST_DESCRIBE_STRUCT(ListedInput, (api::NameParts),
                      (taxonomicStatus, acceptedNameUsageId, family, vernacularNames, care, reviewState))

struct ListedTaxon
{
    std::int64_t number = 0;
    std::string id;
    std::int64_t revision = 0;
    std::string updatedAt;
    ListedInput input;
};

/// In the order of `numbers`; those that are not there are left out.
[[nodiscard]] core::Result<std::vector<ListedTaxon>> listedTaxa(storage::Snapshot& snapshot,
                                                                const std::vector<std::int64_t>& numbers);

} // namespace bloomzy::catalog
