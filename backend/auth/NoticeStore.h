#pragma once

#include "backend/api/Notices.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

/// Table `notices`: of each person the latest 200.
struct NoticeStore
{
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, std::string_view userId,
                                                   const api::Notice& notice);
    /// Of the person, newest first, those before the id `before` (empty: from the newest on).
    [[nodiscard]] static core::Result<std::vector<api::Notice>> page(storage::Snapshot& snapshot,
                                                                     std::string_view userId, bool unreadOnly,
                                                                     std::string_view before, std::int64_t limit);
    /// Empty when there is none, or it is somebody else's.
    [[nodiscard]] static core::Result<std::optional<api::Notice>> find(storage::Snapshot& snapshot,
                                                                       std::string_view userId, std::string_view id);
    [[nodiscard]] static core::Result<void> setRead(storage::Transaction& transaction, std::string_view id,
                                                    std::string_view readAt);
};

} // namespace bloomzy::auth
