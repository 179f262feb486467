#pragma once

#include "backend/core/Error.h"

#include <string>
#include <string_view>

namespace bloomzy::storage {

/// What a failed statement means, by its SQLSTATE; `cause` goes into the log.
[[nodiscard]] core::Error pgError(std::string_view state, std::string cause);

/// The connection is gone, or the answer did not come in time. Nothing that was not committed stays.
[[nodiscard]] core::Error lostError(std::string cause);
/// The connection went while a commit was on its way, and what became of it cannot be learnt.
[[nodiscard]] core::Error uncertainError(std::string cause);

} // namespace bloomzy::storage
