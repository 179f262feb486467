#pragma once

#include "backend/core/Error.h"

#include <string>

namespace bloomzy::storage {

/// Nothing of the call was begun.
[[nodiscard]] core::Error busyError(std::string cause);
[[nodiscard]] core::Error closingError();
/// A violated constraint, on every engine.
[[nodiscard]] core::Error conflictError(std::string cause);
[[nodiscard]] core::Error diskFullError(std::string cause);

} // namespace bloomzy::storage
