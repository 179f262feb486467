#pragma once

#include "backend/api/Problem.h"
#include "backend/catalog/imports/StagedTable.h"

#include <vector>

namespace bloomzy::catalog {

/// What is wrong with a plan for `table`, whose columns it has one for one.
[[nodiscard]] std::vector<api::Fault> checkPlan(const api::ImportPlan& plan, const StagedTable& table);
/// `invalid` when no column goes to a name, without which nothing can be imported.
[[nodiscard]] core::Result<void> requireName(const api::ImportPlan& plan);

} // namespace bloomzy::catalog
