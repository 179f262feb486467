#pragma once

#include "backend/storage/Database.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Table taxon_text and the two full-text indexes over it, kept in step row by row.
namespace bloomzy::catalog {

struct SearchRow
{
    std::int64_t place = 0; ///< see NamePlace.h
    std::int64_t taxon = 0;
    std::string folded; ///< the sort key in the first line, the folded vernacular names in the second
};

[[nodiscard]] core::Result<void> addSearchRow(storage::Transaction& transaction, const SearchRow& row);
[[nodiscard]] core::Result<void> removeSearchRow(storage::Transaction& transaction, const SearchRow& row);

/// Calls `visit` with the folded text at `place`, if there is one.
[[nodiscard]] core::Result<void> visitSearchText(storage::Snapshot& snapshot, std::int64_t place,
                                                 const std::function<void(std::string_view)>& visit);
[[nodiscard]] core::Result<std::optional<SearchRow>> searchRowOf(storage::Snapshot& snapshot, std::int64_t taxon);
/// Those before `place`, the nearest first.
[[nodiscard]] core::Result<std::vector<SearchRow>> searchRowsBefore(storage::Snapshot& snapshot, std::int64_t place,
                                                                    std::int64_t most);
/// Those at and after `place`, in order.
[[nodiscard]] core::Result<std::vector<SearchRow>> searchRowsFrom(storage::Snapshot& snapshot, std::int64_t place,
                                                                  std::int64_t most);

} // namespace bloomzy::catalog
