#pragma once

#include "backend/catalog/imports/StagedTable.h"

namespace bloomzy::catalog {

/// A column of a former import and where it went.
struct RememberedColumn
{
    std::string name;
    api::ColumnPlan plan;
};

struct GuessedColumn
{
    api::ColumnPlan plan;
    api::MatchReason reason = api::MatchReason::none;
};

/// Where each column belongs: by its own name, by the last import's, by usual words, by what its values look like. No
/// field is given twice that cannot take two columns.
[[nodiscard]] std::vector<GuessedColumn> guessColumns(const std::vector<ColumnFacts>& columns,
                                                      const std::vector<RememberedColumn>& last);

} // namespace bloomzy::catalog
