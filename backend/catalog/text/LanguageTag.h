#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::catalog {

/// The tag in canonical case (`pt-BR`, `zh-Hant`), if it is well formed after BCP 47 (RFC 5646 §2.1; grandfathered tags
/// apart). Whether the subtags are registered is not asked.
[[nodiscard]] std::optional<std::string> languageTag(std::string_view text);

} // namespace bloomzy::catalog
