#pragma once

#include "backend/storage/Database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// A row of `second_factors`, which the list of users follows (indexUser()): one for each person who began. Times are
/// RFC 3339.
struct SecondFactorRow
{
    std::string userId;
    std::string sealed; ///< the seed, by the vault: purpose `secondFactor`, row the user's id
    std::string createdAt;
    std::optional<std::string> activeSince; ///< none: not confirmed yet, and asks for nothing
    std::int64_t lastStep = 0;              ///< that was accepted; it and those before are refused
};

struct SecondFactorStore
{
    [[nodiscard]] static core::Result<std::optional<SecondFactorRow>> find(storage::Snapshot& snapshot,
                                                                           std::string_view userId);
    /// Only one that is confirmed.
    [[nodiscard]] static core::Result<bool> isActive(storage::Snapshot& snapshot, std::string_view userId);
    /// In the place of a pending one. False when there is an active one, and then nothing was changed.
    [[nodiscard]] static core::Result<bool> begin(storage::Transaction& transaction, const SecondFactorRow& row);
    /// False when there is none that is pending.
    [[nodiscard]] static core::Result<bool> activate(storage::Transaction& transaction, std::string_view userId,
                                                     std::int64_t step, std::string_view now);
    /// False when this step of the active one, or a later one, was accepted before.
    [[nodiscard]] static core::Result<bool> useStep(storage::Transaction& transaction, std::string_view userId,
                                                    std::int64_t step);
    /// False when there was no active one.
    [[nodiscard]] static core::Result<bool> remove(storage::Transaction& transaction, std::string_view userId);
};

} // namespace bloomzy::auth
