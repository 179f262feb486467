#pragma once

#include "backend/storage/Database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

/// Times are RFC 3339 and compare as text.
struct SessionRow
{
    std::string id;
    std::string userId;
    std::string createdAt;
    std::string lastUsedAt;
    std::string idleExpiresAt;
    std::string expiresAt;
    std::string familyHash; ///< of what all its refresh tokens share; empty until the first refresh of an older one
    std::optional<std::string> endedAt;
    std::string device;        ///< see deviceOf(); empty for sessions of an earlier version, as the addresses are
    std::string signInAddress; ///< IPv4 or IPv6
    std::string lastAddress;   ///< of the sign-in or the latest refresh

    [[nodiscard]] bool isLive(std::string_view now) const { return !endedAt && now < idleExpiresAt && now < expiresAt; }
};

/// Table `sessions`.
struct SessionStore
{
    [[nodiscard]] static core::Result<std::optional<SessionRow>> byId(storage::Snapshot& snapshot, std::string_view id);
    [[nodiscard]] static core::Result<std::optional<SessionRow>> byFamily(storage::Snapshot& snapshot,
                                                                          std::string_view familyHash);
    /// Those that are live, the one used last first.
    [[nodiscard]] static core::Result<std::vector<SessionRow>>
    liveOfUser(storage::Snapshot& snapshot, std::string_view userId, std::string_view now);
    [[nodiscard]] static core::Result<std::vector<std::string>> usersWithLiveSessions(storage::Snapshot& snapshot,
                                                                                      std::string_view now);
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const SessionRow& session);
    /// Writes `lastUsedAt`, `idleExpiresAt`, `familyHash`, `device` and `lastAddress`.
    [[nodiscard]] static core::Result<void> touch(storage::Transaction& transaction, const SessionRow& session);
    /// Those that expire later than `expiresAt` expire then, and may be idle until `idleExpiresAt` at most.
    [[nodiscard]] static core::Result<void> limit(storage::Transaction& transaction, std::string_view expiresAt,
                                                  std::string_view idleExpiresAt);
    [[nodiscard]] static core::Result<void> end(storage::Transaction& transaction, std::string_view id,
                                                std::string_view now);
    /// How many were not over before.
    [[nodiscard]] static core::Result<std::int64_t> endAllOfUser(storage::Transaction& transaction,
                                                                 std::string_view userId, std::string_view now);
    /// All that are live but one; answers their ids.
    [[nodiscard]] static core::Result<std::vector<std::string>> endOthersOfUser(storage::Transaction& transaction,
                                                                                std::string_view userId,
                                                                                std::string_view keptId,
                                                                                std::string_view now);
    /// Forgets some of those that ended or expired before `time`, with their tokens; at most `limit`.
    [[nodiscard]] static core::Result<void> purge(storage::Transaction& transaction, std::string_view time,
                                                  std::int64_t limit);
};

} // namespace bloomzy::auth
