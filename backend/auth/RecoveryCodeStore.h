#pragma once

#include "backend/storage/Database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

/// Table `recovery_codes`: hashes of those that are good still.
struct RecoveryCodeStore
{
    /// Forgets the person's former ones.
    [[nodiscard]] static core::Result<void> replace(storage::Transaction& transaction, std::string_view userId,
                                                    const std::vector<std::string>& hashes);
    /// False when the person has no such code (any more).
    [[nodiscard]] static core::Result<bool> use(storage::Transaction& transaction, std::string_view userId,
                                                std::string_view hash);
    [[nodiscard]] static core::Result<std::int64_t> left(storage::Snapshot& snapshot, std::string_view userId);
};

} // namespace bloomzy::auth
