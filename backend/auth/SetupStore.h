#pragma once

#include "backend/storage/Database.h"

#include <string_view>

namespace bloomzy::auth {

/// Table `setup`: one row once the first administrator exists.
struct SetupStore
{
    [[nodiscard]] static core::Result<bool> completed(storage::Snapshot& snapshot);
    /// `conflict` when somebody was quicker.
    [[nodiscard]] static core::Result<void> complete(storage::Transaction& transaction, std::string_view now);
};

} // namespace bloomzy::auth
