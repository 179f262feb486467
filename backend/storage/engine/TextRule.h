#pragma once

#include "backend/core/Result.h"
#include "backend/storage/Row.h"

namespace bloomzy::storage {

/// Texts are UTF-8 without U+0000: PostgreSQL stores nothing else, and what one engine refuses the other refuses too.
[[nodiscard]] core::Result<void> checkTexts(Params params);

} // namespace bloomzy::storage
