#pragma once

#include "backend/api/Taxa.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the text of a CSV cell stands for.
namespace bloomzy::catalog {

/// More than any taxon may have of one kind, so that the rules refuse what is not read beyond it.
inline constexpr std::size_t mostPieces = 201;

[[nodiscard]] std::string trimmed(std::string_view text);
[[nodiscard]] std::optional<std::int32_t> wholeNumber(std::string_view text);
/// `18-27`, with any dash, or one number for both bounds.
[[nodiscard]] std::optional<api::Range> rangeIn(std::string text);
/// What stands between `|`, without empty ones; the first mostPieces.
[[nodiscard]] std::vector<std::string> pieces(std::string_view text);
/// `title <url>`, or a title alone.
[[nodiscard]] api::Reference referenceIn(const std::string& text);

} // namespace bloomzy::catalog
