#pragma once

#include "backend/catalog/list/Order.h"
#include "backend/core/Result.h"

#include <string>

namespace bloomzy::catalog {

/// The cursor after `place` of the list that `query` asks for.
[[nodiscard]] std::string cursorAfter(const Place& place, const api::TaxonQuery& query);

/// The place that `query.cursor` names, or the start without one. A cursor of another sort or filter, or one that was
/// tampered with, is `taxonQuery.cursor`.
[[nodiscard]] core::Result<Place> placeOf(const api::TaxonQuery& query);

/// The same for a list that is sorted by a number, from the highest down.
[[nodiscard]] std::string numberCursor(std::string_view list, std::int64_t number);
[[nodiscard]] core::Result<std::int64_t> numberOf(std::string_view list, const std::optional<std::string>& cursor);

} // namespace bloomzy::catalog
