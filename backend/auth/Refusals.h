#pragma once

#include "backend/core/Error.h"

#include <chrono>

namespace bloomzy::auth {

[[nodiscard]] core::Error tooManyRequests(std::chrono::seconds wait);

/// A refusal of which the audit log has an event from this service.
[[nodiscard]] core::Error recorded(core::Error refusal);

} // namespace bloomzy::auth
