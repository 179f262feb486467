#pragma once

#include "backend/storage/Database.h"

namespace bloomzy::catalog {

/// The first column of the only row; 0 when there is none.
[[nodiscard]] core::Result<std::int64_t> oneNumber(storage::Snapshot& snapshot, std::string_view sql,
                                                   storage::Params params = {});

} // namespace bloomzy::catalog
