#pragma once

#include "backend/audit/search/SearchIndexer.h"

namespace bloomzy::audit {

/// Makes events findable that are in the log and are not yet, oldest first, in slices that each commit, so that a start
/// that was cut off goes on where it stood. Blocks until all are.
[[nodiscard]] core::Result<void> makeFindable(storage::Database& database, const storage::Vault& vault,
                                              const AddressKeys& addresses);

} // namespace bloomzy::audit
