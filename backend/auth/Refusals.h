#pragma once

#include "backend/core/Error.h"

#include <chrono>

namespace bloomzy::auth {

[[nodiscard]] core::Error tooManyRequests(std::chrono::seconds wait);

} // namespace bloomzy::auth
