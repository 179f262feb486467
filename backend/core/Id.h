#pragma once

#include "backend/core/Clock.h"

#include <string>
#include <string_view>

namespace bloomzy::core {

/// UUIDv7 (RFC 9562 §6.2, method 3), lower case with hyphens; ids made by one process sort in the order they were made,
/// also when the clock stands still or goes back. Safe from any thread.
[[nodiscard]] std::string newId(const Clock& clock);
/// The same for a moment that the caller has read already.
[[nodiscard]] std::string newId(Time now);
/// Whether `text` is a UUID in canonical form, any version.
[[nodiscard]] bool isId(std::string_view text);

} // namespace bloomzy::core
