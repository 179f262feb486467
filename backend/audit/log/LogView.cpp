#include "backend/audit/log/LogView.h"

#include "backend/audit/log/RecordStore.h"
#include "backend/tlog/EntryBundle.h"

namespace bloomzy::audit {

LogView::LogView(storage::Snapshot& snapshot, LogHead head)
    : m_snapshot(snapshot)
    , m_head(std::move(head))
{
}

core::Result<LogView> LogView::of(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(auto head, LogStore::head(snapshot));
    if (!head)
        return damagedLog("log_head: it is not there");
    return LogView(snapshot, std::move(*head));
}

core::Result<std::optional<std::string>> LogView::tile(const tlog::Tile& tile) const
{
    if (tile.width > tlog::widthIn(size(), tile.level, tile.index))
        return std::optional<std::string>();
    BLOOMZY_TRY(std::string hashes, LogStore::tile(m_snapshot, tile.level, tile.index));
    const std::size_t bytes = std::size_t(tile.width) * sizeof(tlog::Hash);
    if (hashes.size() < bytes)
        return damagedLog("log_tiles: too few hashes in " + tlog::pathOf(tile));
    hashes.resize(bytes);
    return std::optional(std::move(hashes));
}

core::Result<std::optional<std::string>> LogView::entries(const tlog::Tile& bundle) const
{
    if (bundle.width > tlog::widthIn(size(), 0, bundle.index))
        return std::optional<std::string>();
    auto before = std::int64_t(bundle.index * tlog::tileWidth);
    BLOOMZY_TRY(const auto records, RecordStore::after(m_snapshot, before, bundle.width));
    std::string bytes;
    for (const StoredRecord& stored : records) {
        const std::string entry = entryOf(stored.record.leaf);
        if (stored.sequence != ++before || entry.size() > tlog::longestEntry)
            return damagedLog("events: number " + std::to_string(before) + " is not there, or too long");
        tlog::addEntry(bytes, entry);
    }
    if (records.size() != std::size_t(bundle.width))
        return damagedLog("events: some after number " + std::to_string(before) + " are not there");
    return std::optional(std::move(bytes));
}

template <class Value, class Compute>
core::Result<Value> LogView::computed(const Compute& compute) const
{
    core::Error why = damagedLog("log_tiles: a node could not be had");
    const auto tiles = [&](const tlog::Tile& wanted) -> std::optional<std::string> {
        auto found = tile(wanted);
        if (found.has_value())
            return std::move(*found);
        why = found.error();
        return std::nullopt;
    };
    std::optional<Value> value = compute(tlog::nodesOfTiles(size(), tiles));
    if (!value)
        return why;
    return std::move(*value);
}

core::Result<tlog::Hash> LogView::root(std::uint64_t size) const
{
    return computed<tlog::Hash>([size](const tlog::NodeReader& node) { return tlog::rootOf(size, node); });
}

core::Result<tlog::Hash> LogView::leaf(std::uint64_t number) const
{
    return computed<tlog::Hash>([number](const tlog::NodeReader& node) { return node(0, number); });
}

core::Result<tlog::ProofPath> LogView::inclusion(std::uint64_t number, std::uint64_t size) const
{
    return computed<tlog::ProofPath>(
        [=](const tlog::NodeReader& node) { return tlog::inclusionProof(number, size, node); });
}

core::Result<tlog::ProofPath> LogView::consistency(std::uint64_t oldSize, std::uint64_t newSize) const
{
    return computed<tlog::ProofPath>(
        [=](const tlog::NodeReader& node) { return tlog::consistencyProof(oldSize, newSize, node); });
}

} // namespace bloomzy::audit
