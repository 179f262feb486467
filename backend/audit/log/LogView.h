#pragma once

#include "backend/audit/log/LogStore.h"
#include "backend/tlog/Tile.h"

namespace bloomzy::audit {

/// The log as it is served, out of one snapshot: what it answers fits together. Of one thread.
class LogView
{
public:
    /// `malformed` when there is no log. `snapshot` outlives this.
    [[nodiscard]] static core::Result<LogView> of(storage::Snapshot& snapshot);

    [[nodiscard]] std::uint64_t size() const { return m_head.frontier.size(); }
    [[nodiscard]] const std::string& checkpoint() const { return m_head.checkpoint; }

    /// The bytes of a tile, or of a bundle of entries, as far as the tree is at least that wide there; nothing
    /// otherwise.
    [[nodiscard]] core::Result<std::optional<std::string>> tile(const tlog::Tile& tile) const;
    [[nodiscard]] core::Result<std::optional<std::string>> entries(const tlog::Tile& bundle) const;

    // Of the tree of the first `size` leaves, which are not more than there are; leaves are counted from 0.
    [[nodiscard]] core::Result<tlog::Hash> root(std::uint64_t size) const;
    [[nodiscard]] core::Result<tlog::Hash> leaf(std::uint64_t number) const;
    [[nodiscard]] core::Result<tlog::ProofPath> inclusion(std::uint64_t number, std::uint64_t size) const;
    [[nodiscard]] core::Result<tlog::ProofPath> consistency(std::uint64_t oldSize, std::uint64_t newSize) const;

private:
    LogView(storage::Snapshot& snapshot, LogHead head);

    /// What `compute` makes of the nodes of the tree, or why one could not be had.
    template <class Value, class Compute>
    [[nodiscard]] core::Result<Value> computed(const Compute& compute) const;

    storage::Snapshot& m_snapshot;
    LogHead m_head;
};

} // namespace bloomzy::audit
