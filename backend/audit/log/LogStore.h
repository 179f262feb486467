#pragma once

#include "backend/storage/Database.h"
#include "backend/tlog/Frontier.h"

#include <optional>
#include <string>

namespace bloomzy::audit {

struct LogHead
{
    tlog::Frontier frontier;
    std::string checkpoint; ///< signed note
};

/// SQL of the tree's tables. What cannot be what this program wrote is `malformed`.
class LogStore
{
public:
    /// Nothing of a log that was not begun.
    [[nodiscard]] static core::Result<std::optional<LogHead>> head(storage::Snapshot& snapshot);
    /// The signed note alone; empty of a log that was not begun.
    [[nodiscard]] static core::Result<std::string> checkpoint(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> setHead(storage::Transaction& transaction, const LogHead& head);

    /// The bytes of all the hashes that the tile has; empty when there is none.
    [[nodiscard]] static core::Result<std::string> tile(storage::Snapshot& snapshot, int level, std::uint64_t number);
    /// Adds bytes of hashes behind the `there` ones that the tile has.
    [[nodiscard]] static core::Result<void> extendTile(storage::Transaction& transaction, int level,
                                                       std::uint64_t number, std::size_t there,
                                                       const std::string& hashes);
    /// How many tiles there are, of whatever level.
    [[nodiscard]] static core::Result<std::uint64_t> tiles(storage::Snapshot& snapshot);
};

/// The audit database does not hold what this program wrote into it.
[[nodiscard]] core::Error damagedLog(std::string cause);

} // namespace bloomzy::audit
