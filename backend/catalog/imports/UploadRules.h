#pragma once

#include "backend/api/Import.h"
#include "backend/core/Result.h"

#include <string>

namespace bloomzy::catalog {

/// The name under which a sheet is shown; empty when none was told. `invalid` when it cannot be shown in a line.
[[nodiscard]] core::Result<std::string> shownFileName(const api::UploadQuery& query);
/// Of one person.
[[nodiscard]] core::Error tooManyStaged();

} // namespace bloomzy::catalog
