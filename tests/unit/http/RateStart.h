#pragma once

#include "backend/http/limits/RateStore.h"

namespace bloomzy::test {

/// When the clock of a test of limits begins.
inline const http::RateStore::Time start{std::chrono::hours(1000)};

} // namespace bloomzy::test
