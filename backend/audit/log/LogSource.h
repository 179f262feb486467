#pragma once

#include "backend/audit/log/LeafPart.h"
#include "backend/core/Result.h"
#include "backend/tlog/Frontier.h"
#include "backend/tlog/Succession.h"
#include "backend/tlog/Tile.h"

#include <vector>

namespace bloomzy::audit {

/// What lies beside an entry.
struct BesideEntry
{
    LeafParts parts;
    std::string wrong;        ///< what else does not follow from the entry and the parts, in words; empty: nothing
    std::uint64_t sealed = 0; ///< parts that are there and could not be looked at, for want of the key
};

/// A log to be verified, wherever it lies: nothing that it answers is believed. An error is that it could not be asked.
/// Of one thread.
class LogSource
{
public:
    virtual ~LogSource() = default;

    /// The newest, as a signed note; empty when there is none.
    [[nodiscard]] virtual core::Result<std::string> checkpoint() = 0;
    /// The logs that this one succeeds, the oldest first.
    [[nodiscard]] virtual core::Result<std::vector<tlog::ClosedLog>> closed() = 0;
    /// The bytes of a tile, and of a bundle of entries; nothing when it is not there.
    [[nodiscard]] virtual core::Result<std::optional<std::string>> tile(const tlog::Tile& tile) = 0;
    [[nodiscard]] virtual core::Result<std::optional<std::string>> entries(const tlog::Tile& bundle) = 0;
    /// One for each entry of a bundle; none from a source that has nothing beside the entries.
    [[nodiscard]] virtual core::Result<std::vector<BesideEntry>> beside(const tlog::Tile& bundle) = 0;
    /// What is wrong with all else that the source has of a log whose entries and tiles are this tree, as a sentence;
    /// empty: nothing.
    [[nodiscard]] virtual core::Result<std::string> rest(const tlog::Frontier& tree, const tlog::NoteVerifier& key) = 0;
};

} // namespace bloomzy::audit
