#pragma once

#include "backend/storage/Database.h"

#include <string_view>

namespace bloomzy::auth {

/// Table `known_origins`.
struct KnownOriginStore
{
    [[nodiscard]] static core::Result<bool> contains(storage::Snapshot& snapshot, std::string_view userId,
                                                     std::string_view origin, std::string_view since);
    /// Keeps the newest `limit` of this person.
    [[nodiscard]] static core::Result<void> put(storage::Transaction& transaction, std::string_view userId,
                                                std::string_view origin, std::string_view now, std::int64_t limit);
};

} // namespace bloomzy::auth
