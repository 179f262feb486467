#pragma once

#include "backend/api/SavedViews.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string_view>
#include <vector>

/// Table saved_view, which each database has whose lists people keep views of: each view is of one person.
namespace bloomzy::views {

/// By name.
[[nodiscard]] core::Result<std::vector<api::SavedView>> savedViews(storage::Snapshot& snapshot, std::string_view owner);
/// Nothing when there is none, or it is somebody else's.
[[nodiscard]] core::Result<std::optional<api::SavedView>> findSavedView(storage::Snapshot& snapshot,
                                                                        std::string_view owner, std::string_view id);
/// Adds it, or replaces the one with its id.
[[nodiscard]] core::Result<void> keepSavedView(storage::Transaction& transaction, std::string_view owner,
                                               const api::SavedView& view);
[[nodiscard]] core::Result<void> removeSavedView(storage::Transaction& transaction, std::string_view owner,
                                                 std::string_view id);
[[nodiscard]] core::Result<std::int64_t> countSavedViews(storage::Snapshot& snapshot, std::string_view owner);
/// All of the person's.
[[nodiscard]] core::Result<void> removeSavedViews(storage::Transaction& transaction, std::string_view owner);
/// None of the person's views but `id` is the default any more; the one that was it is changed at `time`.
[[nodiscard]] core::Result<void> clearOtherDefault(storage::Transaction& transaction, std::string_view owner,
                                                   std::string_view id, std::string_view time);

} // namespace bloomzy::views
