#include "backend/audit/log/LogVerifier.h"

#include "backend/tlog/EntryBundle.h"
#include "backend/tlog/Sha256.h"

#include <map>

namespace bloomzy::audit {
namespace {

using tlog::Tile;
using Wrong = core::Result<std::string>; ///< empty: nothing

std::string numbers(std::uint64_t first, int count)
{
    return std::to_string(first) + " to " + std::to_string(first + std::uint64_t(count) - 1);
}

/// One reading of a log. Events are counted from 1, as people see them; leaves from 0.
class Verification
{
public:
    Verification(LogSource& source, const LogTrust& trust)
        : m_source(source)
        , m_trust(trust)
    {
    }

    core::Result<LogVerdict> run()
    {
        BLOOMZY_TRY(m_verdict.wrong, checkHeads());
        if (m_verdict.wrong.empty()) {
            BLOOMZY_TRY(m_verdict.wrong, checkTree());
        }
        return std::move(m_verdict);
    }

private:
    Wrong checkHeads();
    [[nodiscard]] std::string checkEarlier();
    Wrong checkTree();
    Wrong checkBundle(std::uint64_t index);
    Wrong checkEntries(const Tile& tile, const std::vector<std::string_view>& entries, std::string_view hashes);
    Wrong checkEntry(std::uint64_t sequence, std::string_view entry, std::string_view hash, const BesideEntry* beside);
    [[nodiscard]] std::string checkParts(const std::string& event, const Leaf& leaf, const BesideEntry& beside);
    [[nodiscard]] std::string checkBeginning() const;
    Wrong checkFullTiles();
    Wrong checkLastTiles();
    Wrong checkTile(const Tile& tile, const std::string& computed);
    void append(const tlog::Hash& leaf);

    /// Hashes of a level above the lowest that wait for their tile.
    struct Level
    {
        std::uint64_t index = 0;
        std::string hashes;
    };

    LogSource& m_source;
    const LogTrust& m_trust;
    LogVerdict m_verdict;
    std::optional<tlog::Checkpoint> m_earlier;
    tlog::Frontier m_tree;
    std::map<int, Level> m_levels;
};

Wrong Verification::checkHeads()
{
    BLOOMZY_TRY(const std::string note, m_source.checkpoint());
    const auto head = tlog::verifiedCheckpoint(note, m_trust.key.name, m_trust.key);
    if (!head)
        return std::string("The checkpoint is not one that this key signed for this log.");
    m_verdict.head = *head;
    return checkEarlier();
}

std::string Verification::checkEarlier()
{
    if (!m_trust.earlier)
        return {};
    m_earlier = tlog::verifiedCheckpoint(*m_trust.earlier, m_trust.key.name, m_trust.key);
    if (!m_earlier)
        return "The earlier checkpoint is not one that this key signed for this log.";
    if (m_earlier->size > m_verdict.head.size)
        return "The log has " + std::to_string(m_verdict.head.size) + " events, and had " +
               std::to_string(m_earlier->size) + " at the earlier checkpoint: its end was cut off.";
    return {};
}

Wrong Verification::checkTree()
{
    std::string wrong = checkBeginning();
    for (std::uint64_t index = 0; wrong.empty() && m_tree.size() < m_verdict.head.size; ++index) {
        BLOOMZY_TRY(wrong, checkBundle(index));
    }
    if (wrong.empty()) {
        BLOOMZY_TRY(wrong, checkLastTiles());
    }
    if (!wrong.empty())
        return wrong;
    if (m_tree.root() != m_verdict.head.root)
        return std::string("Entries and hashes fit each other, and are not those whose root was signed: the log was "
                           "written anew.");
    return m_source.rest(m_tree, m_trust.key);
}

Wrong Verification::checkBundle(std::uint64_t index)
{
    const Tile tile{0, index, tlog::widthIn(m_verdict.head.size, 0, index)};
    const std::uint64_t first = m_tree.size() + 1;
    BLOOMZY_TRY(const auto bundle, m_source.entries(tile));
    const auto entries = bundle ? tlog::entriesOf(*bundle) : std::nullopt;
    if (!entries)
        return "The events " + numbers(first, tile.width) + " cannot be read.";
    BLOOMZY_TRY(const auto hashes, m_source.tile(tile));
    if (!hashes || hashes->size() != std::size_t(tile.width) * sizeof(tlog::Hash))
        return "The hashes of the events " + numbers(first, tile.width) + " (" + tlog::pathOf(tile) +
               ") are not there, or not as many.";
    BLOOMZY_TRY(auto wrong, checkEntries(tile, *entries, *hashes));
    return wrong.empty() ? checkFullTiles() : Wrong(std::move(wrong));
}

Wrong Verification::checkEntries(const Tile& tile, const std::vector<std::string_view>& entries,
                                 std::string_view hashes)
{
    BLOOMZY_TRY(const auto beside, m_source.beside(tile));
    for (std::size_t i = 0; i < std::min(entries.size(), std::size_t(tile.width)); ++i) {
        const BesideEntry* own = i < beside.size() ? &beside[i] : nullptr;
        BLOOMZY_TRY(auto wrong, checkEntry(m_tree.size() + 1, entries[i],
                                           hashes.substr(i * sizeof(tlog::Hash), sizeof(tlog::Hash)), own));
        if (!wrong.empty())
            return wrong;
    }
    if (entries.size() != std::size_t(tile.width))
        return "Event " + std::to_string(m_tree.size() + 1) +
               (entries.size() < std::size_t(tile.width) ? " is missing." : " stands in a bundle that it is not of.");
    return std::string();
}

Wrong Verification::checkEntry(std::uint64_t sequence, std::string_view entry, std::string_view hash,
                               const BesideEntry* beside)
{
    const std::string event = "Event " + std::to_string(sequence);
    const tlog::Hash computed = tlog::leafHash(entry);
    if (tlog::bytesOf(computed) != hash)
        return event + " is not the one whose hash the tree has: it was changed, put in, left out or moved, or the "
                       "hash was.";
    const auto leaf = leafOf(entry);
    if (!leaf)
        return event + " is no entry of a known form.";
    append(computed);
    std::string wrong = beside ? checkParts(event, *leaf, *beside) : std::string();
    return wrong.empty() ? checkBeginning() : wrong;
}

std::string Verification::checkParts(const std::string& event, const Leaf& leaf, const BesideEntry& beside)
{
    std::uint64_t gone = 0;
    for (const PartKind& kind : partKinds) {
        const auto& part = beside.parts.*kind.part;
        const auto& hash = leaf.*kind.hash;
        gone += hash && !part ? 1 : 0;
        if (part && !hash)
            return event + " has a part “" + std::string(kind.name) + "” that its entry does not know.";
        if (part && commitmentOf(*part) != *hash)
            return event + ": its part “" + std::string(kind.name) + "” was changed.";
    }
    m_verdict.partsSealed += beside.sealed;
    m_verdict.partsGone += gone - std::min(gone, beside.sealed);
    return beside.wrong.empty() ? std::string() : event + ": " + beside.wrong + ".";
}

std::string Verification::checkBeginning() const
{
    if (!m_earlier || m_earlier->size != m_tree.size() || m_earlier->root == m_tree.root())
        return {};
    return "The first " + std::to_string(m_earlier->size) +
           " events are not those of the earlier checkpoint: the log was written anew since.";
}

void Verification::append(const tlog::Hash& leaf)
{
    m_tree.append(leaf, [this](int level, std::uint64_t /*index*/, const tlog::Hash& hash) {
        if (level > 0 && level % tlog::tileHeight == 0)
            m_levels[level / tlog::tileHeight].hashes += tlog::bytesOf(hash);
    });
}

Wrong Verification::checkFullTiles()
{
    for (auto& [level, waiting] : m_levels) {
        if (waiting.hashes.size() < tlog::tileWidth * sizeof(tlog::Hash))
            continue;
        BLOOMZY_TRY(auto wrong, checkTile({level, waiting.index}, waiting.hashes));
        if (!wrong.empty())
            return wrong;
        waiting = {waiting.index + 1, {}};
    }
    return std::string();
}

Wrong Verification::checkLastTiles()
{
    for (const auto& [level, waiting] : m_levels) {
        if (waiting.hashes.empty())
            continue;
        const int width = int(waiting.hashes.size() / sizeof(tlog::Hash));
        BLOOMZY_TRY(auto wrong, checkTile({level, waiting.index, width}, waiting.hashes));
        if (!wrong.empty())
            return wrong;
    }
    return std::string();
}

Wrong Verification::checkTile(const Tile& tile, const std::string& computed)
{
    BLOOMZY_TRY(const auto hashes, m_source.tile(tile));
    if (hashes == computed)
        return std::string();
    return "The hashes of " + tlog::pathOf(tile) + " do not follow from those below them.";
}

} // namespace

core::Result<LogVerdict> verifyLog(LogSource& source, const LogTrust& trust)
{
    return Verification(source, trust).run();
}

} // namespace bloomzy::audit
