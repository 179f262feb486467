#include "backend/audit/log/LogVerifier.h"

#include "backend/audit/log/LogHeads.h"
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
    Verification(LogSource& source, const LogTrust& trust, const LogProgress& progress)
        : m_source(source)
        , m_trust(trust)
        , m_progress(progress)
    {
        m_verdict.key = trust.key;
    }

    core::Result<LogVerdict> run()
    {
        BLOOMZY_TRY(m_verdict.wrong, checkHeads());
        if (m_verdict.wrong.empty()) {
            BLOOMZY_TRY(m_verdict.wrong, checkTree());
        }
        if (m_verdict.wrong.empty() && m_verdict.lost > 0)
            m_verdict.wrong = found(LogFault::lost, std::to_string(m_verdict.lost) +
                                                        " events of the earlier checkpoint are not in the log: they "
                                                        "were lost when it was restored from a backup. All else is "
                                                        "as it was signed.");
        return std::move(m_verdict);
    }

private:
    Wrong checkHeads();
    Wrong checkTree();
    Wrong checkBundle(std::uint64_t index);
    Wrong checkEntries(const Tile& tile, const std::vector<std::string_view>& entries, std::string_view hashes);
    Wrong checkEntry(std::uint64_t sequence, std::string_view entry, std::string_view hash, const BesideEntry* beside);
    [[nodiscard]] std::string checkParts(const std::string& event, const Leaf& leaf, const BesideEntry& beside);
    [[nodiscard]] std::string checkBeginning();
    Wrong checkFullTiles();
    Wrong checkLastTiles();
    Wrong checkTile(const Tile& tile, const std::string& computed);
    void append(const tlog::Hash& leaf);
    /// Notes what kind of thing is wrong, and at which event.
    std::string found(LogFault fault, std::string words, std::optional<std::uint64_t> event = {});

    /// Hashes of a level above the lowest that wait for their tile.
    struct Level
    {
        std::uint64_t index = 0;
        std::string hashes;
    };

    LogSource& m_source;
    const LogTrust& m_trust;
    const LogProgress& m_progress;
    LogVerdict m_verdict;
    std::vector<tlog::Checkpoint> m_beginnings; ///< heads that the tree begins with
    tlog::Frontier m_tree;
    std::map<int, Level> m_levels;
};

std::string Verification::found(LogFault fault, std::string words, std::optional<std::uint64_t> event)
{
    m_verdict.fault = fault;
    m_verdict.event = event;
    return words;
}

Wrong Verification::checkHeads()
{
    BLOOMZY_TRY(auto heads, verifyHeads(m_source, m_trust));
    m_verdict.note = std::move(heads.note);
    m_verdict.key = std::move(heads.key);
    m_verdict.lost = heads.lost;
    m_verdict.head = heads.head;
    m_beginnings = std::move(heads.beginnings);
    return heads.wrong.empty() ? std::string() : found(heads.fault, std::move(heads.wrong), heads.event);
}

Wrong Verification::checkTree()
{
    std::string wrong = checkBeginning();
    for (std::uint64_t index = 0; wrong.empty() && m_tree.size() < m_verdict.head.size; ++index) {
        BLOOMZY_TRY(wrong, checkBundle(index));
        if (m_progress)
            m_progress(m_tree.size(), m_verdict.head.size);
    }
    if (wrong.empty()) {
        BLOOMZY_TRY(wrong, checkLastTiles());
    }
    if (!wrong.empty())
        return wrong;
    if (m_tree.root() != m_verdict.head.root)
        return found(LogFault::rewritten, "Entries and hashes fit each other, and are not those whose root was signed: "
                                          "the log was written anew.");
    BLOOMZY_TRY(auto rest, m_source.rest(m_tree, m_verdict.key));
    return rest.empty() ? Wrong(std::move(rest)) : found(LogFault::beside, std::move(rest));
}

Wrong Verification::checkBundle(std::uint64_t index)
{
    const Tile tile{0, index, tlog::widthIn(m_verdict.head.size, 0, index)};
    const std::uint64_t first = m_tree.size() + 1;
    BLOOMZY_TRY(const auto bundle, m_source.entries(tile));
    const auto entries = bundle ? tlog::entriesOf(*bundle) : std::nullopt;
    if (!entries)
        return found(LogFault::event, "The events " + numbers(first, tile.width) + " cannot be read.", first);
    BLOOMZY_TRY(const auto hashes, m_source.tile(tile));
    if (!hashes || hashes->size() != std::size_t(tile.width) * sizeof(tlog::Hash))
        return found(LogFault::hashes,
                     "The hashes of the events " + numbers(first, tile.width) + " (" + tlog::pathOf(tile) +
                         ") are not there, or not as many.",
                     first);
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
    const std::uint64_t next = m_tree.size() + 1;
    if (entries.size() != std::size_t(tile.width))
        return found(
            LogFault::event,
            "Event " + std::to_string(next) +
                (entries.size() < std::size_t(tile.width) ? " is missing." : " stands in a bundle that it is not of."),
            next);
    return std::string();
}

Wrong Verification::checkEntry(std::uint64_t sequence, std::string_view entry, std::string_view hash,
                               const BesideEntry* beside)
{
    const std::string event = "Event " + std::to_string(sequence);
    const tlog::Hash computed = tlog::leafHash(entry);
    if (tlog::bytesOf(computed) != hash)
        return found(LogFault::event,
                     event + " is not the one whose hash the tree has: it was changed, put in, left out or moved, or "
                             "the hash was.",
                     sequence);
    const auto leaf = leafOf(entry);
    if (!leaf)
        return found(LogFault::event, event + " is no entry of a known form.", sequence);
    append(computed);
    std::string wrong = beside ? checkParts(event, *leaf, *beside) : std::string();
    return wrong.empty() ? checkBeginning() : found(LogFault::part, std::move(wrong), sequence);
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

std::string Verification::checkBeginning()
{
    for (const tlog::Checkpoint& earlier : m_beginnings)
        if (earlier.size == m_tree.size() && earlier.root != m_tree.root())
            return found(LogFault::rewritten, "The first " + std::to_string(earlier.size) +
                                                  " events are not those of the earlier checkpoint: the log was "
                                                  "written anew since.");
    return {};
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
    return found(LogFault::hashes, "The hashes of " + tlog::pathOf(tile) + " do not follow from those below them.");
}

} // namespace

core::Result<LogVerdict> verifyLog(LogSource& source, const LogTrust& trust, const LogProgress& progress)
{
    return Verification(source, trust, progress).run();
}

} // namespace bloomzy::audit
