#pragma once

#include "backend/storage/sqlite/Connection.h"

namespace bloomzy::storage {

/// A connection that reads a file and changes neither it nor what lies beside it, also while a server uses it, in
/// another process: this one may have no other connection to the file that writes, because its locks may be lost.
/// Errors as inspectSqlite() has them.
[[nodiscard]] core::Result<std::unique_ptr<Connection>> lookAt(const std::filesystem::path& file);

} // namespace bloomzy::storage
