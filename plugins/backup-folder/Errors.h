#pragma once

#include "plugins/sdk/Outcome.h"

namespace bloomzy::folder {

/// What `errno` means at the place, with `action` (`write a file`) in what the log hears.
[[nodiscard]] sdk::Failure failureAt(int errorNumber, const char* action);

} // namespace bloomzy::folder
