#pragma once

#include "backend/core/Result.h"
#include "backend/storage/Row.h"

namespace bloomzy::storage {

/// Texts are UTF-8 without U+0000: PostgreSQL stores nothing else, and what one engine refuses the other refuses too.
[[nodiscard]] bool isStorable(std::string_view text);
/// With U+FFFD for what cannot be stored.
[[nodiscard]] std::string storable(std::string_view text);
/// `invalid` when a text among them cannot be stored.
[[nodiscard]] core::Result<void> checkTexts(Params params);

} // namespace bloomzy::storage
