#pragma once

#include "backend/core/Result.h"

#include <string_view>

struct sqlite3;

namespace bloomzy::storage {

/// What the last failed call on the handle means: `code` is SQLite's (extended) result, `doing` goes into the cause.
[[nodiscard]] core::Error sqliteError(sqlite3* handle, int code, std::string_view doing);
[[nodiscard]] core::Error sqliteError(int code, int systemError, std::string cause);

} // namespace bloomzy::storage
