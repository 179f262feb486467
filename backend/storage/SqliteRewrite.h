#pragma once

#include "backend/core/Result.h"

#include <chrono>
#include <filesystem>

namespace bloomzy::storage {

/// Writes a file anew from what it holds, and empties its log: nothing of what was deleted or replaced before is left
/// in either. May run while others read and write, who wait for it up to their own patience; waits for a lock of theirs
/// up to `lockWait`. `unavailable` when it did not get one in time, `insufficientStorage` when there is no room for it
/// (it takes twice the file); then what was there before may be left. Not inside a transaction of the file.
[[nodiscard]] core::Result<void> rewriteSqlite(const std::filesystem::path& file, std::chrono::milliseconds lockWait);

} // namespace bloomzy::storage
