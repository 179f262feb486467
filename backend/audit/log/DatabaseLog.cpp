#include "backend/audit/log/DatabaseLog.h"

#include "backend/audit/log/ClosedLogs.h"
#include "backend/audit/log/EarlierEvents.h"
#include "backend/audit/log/LogKey.h"
#include "backend/audit/log/LogStore.h"
#include "backend/audit/log/RecordStore.h"
#include "backend/tlog/EntryBundle.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

/// What is damaged is wrong, and no reason to stop looking.
template <class T>
core::Result<T> orDamaged(core::Result<T> found, T instead)
{
    if (found.has_error() && found.error().code == api::ErrorCode::malformed)
        return instead;
    return found;
}

core::Result<std::vector<StoredRecord>> recordsOf(storage::Snapshot& snapshot, const tlog::Tile& bundle)
{
    const auto before = std::int64_t(bundle.index * tlog::tileWidth);
    BLOOMZY_TRY(auto records, RecordStore::after(snapshot, before, bundle.width));
    for (std::size_t i = 0; i < records.size(); ++i)
        if (records[i].sequence != before + std::int64_t(i) + 1) {
            records.resize(i);
            break;
        }
    return records;
}

bool isClosed(const StoredRecord& stored, const PartKind& kind)
{
    return stored.sealed.*kind.text && !(stored.record.parts.*kind.part);
}

std::string takenAway(const StoredRecord& stored)
{
    for (const PartKind& kind : partKinds)
        if (stored.lacks(kind))
            return "its part “" + std::string(kind.name) + "” was taken away";
    return {};
}

/// What a part says that nobody can open any more is not known.
std::string contradiction(const StoredRecord& stored)
{
    const auto& [actor, target, details] = partKinds;
    if (!isClosed(stored, actor) && stored.actorId != actorIdOf(stored.record.parts))
        return "it is listed under another person";
    if (!isClosed(stored, target) && stored.targetId != targetIdOf(stored.record.parts))
        return "it is listed under another target";
    return {};
}

/// The actor's part of somebody who was signed in stands under that person's own key.
bool isListedUnderAnother(const StoredRecord& stored, const Opened& parts)
{
    return std::ranges::any_of(parts.erased, [&](const auto& erased) {
        return erased.first->part == &LeafParts::actor && stored.actorId && stored.actorId != erased.second;
    });
}

std::uint64_t countClosed(const StoredRecord& stored)
{
    return std::uint64_t(
        std::ranges::count_if(partKinds, [&](const PartKind& kind) { return isClosed(stored, kind); }));
}

std::uint64_t tilesOf(std::uint64_t size)
{
    std::uint64_t tiles = 0;
    for (std::uint64_t hashes = size; hashes > 0; hashes /= tlog::tileWidth)
        tiles += (hashes + tlog::tileWidth - 1) / tlog::tileWidth;
    return tiles;
}

core::Result<std::uint64_t> countEvents(storage::Snapshot& snapshot)
{
    std::uint64_t count = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM events", {}, [&](const storage::Row& row) {
        count = std::uint64_t(row.integer(0));
        return false;
    }));
    return count;
}

} // namespace

core::Result<std::string> DatabaseLog::checkpoint()
{
    return LogStore::checkpoint(m_snapshot);
}

core::Result<std::vector<tlog::ClosedLog>> DatabaseLog::closed()
{
    return ClosedLogs::all(m_snapshot);
}

core::Result<std::optional<std::string>> DatabaseLog::tile(const tlog::Tile& tile)
{
    BLOOMZY_TRY(auto bytes, orDamaged(LogStore::tile(m_snapshot, tile.level, tile.index), std::string()));
    return bytes.empty() ? std::nullopt : std::optional(std::move(bytes));
}

core::Result<std::optional<std::string>> DatabaseLog::entries(const tlog::Tile& bundle)
{
    BLOOMZY_TRY(const auto records, recordsOf(m_snapshot, bundle));
    std::string bytes;
    for (const StoredRecord& stored : records) {
        const std::string entry = entryOf(stored.record.leaf);
        tlog::addEntry(bytes, entry.size() > longestLeaf ? std::string() : entry);
    }
    return std::optional(std::move(bytes));
}

core::Result<std::vector<BesideEntry>> DatabaseLog::beside(const tlog::Tile& bundle)
{
    BLOOMZY_TRY(auto records, recordsOf(m_snapshot, bundle));
    std::vector<BesideEntry> all;
    for (StoredRecord& stored : records) {
        BLOOMZY_TRY(auto own, beside(std::move(stored)));
        all.push_back(std::move(own));
    }
    return all;
}

core::Result<BesideEntry> DatabaseLog::beside(StoredRecord stored)
{
    const std::string lacking = takenAway(stored);
    if (!m_keys) {
        const std::uint64_t closed = countClosed(stored);
        std::string wrong = lacking.empty() ? contradiction(stored) : lacking;
        return BesideEntry{std::move(stored.record.parts), std::move(wrong), closed};
    }
    BLOOMZY_TRY(const Opened parts, orDamaged(openParts(stored, *m_keys), Opened{{}, "of a person"}));
    std::string wrong = lacking.empty() ? contradiction(stored) : lacking;
    if (!parts.broken.empty())
        wrong = "its sealed part “" + parts.broken + "” cannot be opened: it was changed, or its key is not there";
    else if (isListedUnderAnother(stored, parts))
        wrong = "it is listed under another person";
    return BesideEntry{std::move(stored.record.parts), std::move(wrong)};
}

core::Result<std::string> DatabaseLog::rest(const tlog::Frontier& tree, const tlog::NoteVerifier& key)
{
    BLOOMZY_TRY(auto wrong, head(tree, key));
    if (wrong.empty()) {
        BLOOMZY_TRY(wrong, rows(tree.size()));
    }
    return wrong.empty() ? people() : std::move(wrong);
}

/// An erasure stands in the log before the key goes (host/PersonEraser), so that a key which only went is found. Nobody
/// of a month is never erased.
core::Result<std::string> DatabaseLog::people()
{
    std::int64_t unsaid = 0;
    BLOOMZY_CHECK(m_snapshot.query("SELECT COUNT(*) FROM people WHERE sealed IS NULL AND NOT EXISTS (SELECT 1 FROM "
                                   "events WHERE events.target_id = people.id AND events.action = 'user.erase' AND "
                                   "events.outcome = 'success')",
                                   {}, [&](const storage::Row& row) {
                                       unsaid = row.integer(0);
                                       return false;
                                   }));
    if (unsaid > 0)
        return "Keys of people were taken away (people), and no event tells of an erasure: " + std::to_string(unsaid) +
               ".";
    return std::string();
}

core::Result<std::string> DatabaseLog::head(const tlog::Frontier& tree, const tlog::NoteVerifier& key)
{
    BLOOMZY_TRY(const auto head, orDamaged(LogStore::head(m_snapshot), std::optional<LogHead>()));
    if (!head || head->frontier.size() != tree.size() || head->frontier.roots() != tree.roots())
        return std::string("What is kept of the tree's edge (log_head) does not fit the tree.");
    BLOOMZY_TRY(const auto stored, orDamaged(storedLogVerifier(m_snapshot), std::optional<tlog::NoteVerifier>()));
    if (stored != key)
        return std::string("The key that is kept with the log (log_key) is another one.");
    return std::string();
}

core::Result<std::string> DatabaseLog::rows(std::uint64_t size)
{
    BLOOMZY_TRY(const auto events, countEvents(m_snapshot));
    if (events != size)
        return "Events stand beside the log that it does not prove (events): " + std::to_string(events - size) + ".";
    BLOOMZY_TRY(const auto tiles, LogStore::tiles(m_snapshot));
    if (tiles != tilesOf(size))
        return std::string("There are tiles of hashes (log_tiles) that are not of this tree.");
    BLOOMZY_TRY(const auto waiting, countEarlierEvents(m_snapshot));
    if (waiting > 0)
        return "Events wait beside the log and would be taken into it (earlier_events): " + std::to_string(waiting) +
               ".";
    return std::string();
}

} // namespace bloomzy::audit
