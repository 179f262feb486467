#pragma once

#include "backend/api/Taxa.h"
#include "backend/storage/Database.h"

#include <functional>
#include <string_view>
#include <vector>

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

/// A row as it stands; its texts live until the next one.
struct ListedRow
{
    std::int64_t number = 0;
    std::string_view id;
    std::int64_t revision = 0;
    std::string_view updatedAt;
    std::string_view document;

    /// What most of a page's time would go into, for who has not read this revision before.
    [[nodiscard]] core::Result<ListedInput> input() const;
};

/// Visits the row of each of `numbers` that is there, with its place among them; in any order, until an error.
[[nodiscard]] core::Result<void>
readListed(storage::Snapshot& snapshot, const std::vector<std::int64_t>& numbers,
           const std::function<core::Result<void>(std::size_t place, const ListedRow& row)>& visit);

} // namespace bloomzy::catalog
