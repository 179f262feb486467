#pragma once

#include "backend/audit/log/LogStore.h"
#include "backend/tlog/NoteKey.h"

#include <map>

namespace bloomzy::audit {

/// Appends leaves to the tree within one transaction, and signs the new head once. Of one thread.
class LogAppender
{
public:
    /// `malformed` when the head is not what this key signed last: a damaged tree must not be signed anew. The
    /// arguments outlive this.
    [[nodiscard]] static core::Result<LogAppender> begin(storage::Transaction& transaction,
                                                         const tlog::NoteSigner& key);

    [[nodiscard]] std::uint64_t size() const { return m_frontier.size(); }
    void add(std::string_view entry);
    /// Writes what was added, with a checkpoint; nothing when nothing was.
    [[nodiscard]] core::Result<void> finish();

private:
    struct NewHashes
    {
        std::size_t there = 0; ///< before them in their tile
        std::string bytes;
    };

    LogAppender(storage::Transaction& transaction, const tlog::NoteSigner& key);
    [[nodiscard]] bool wasSigned(const LogHead& head) const;

    storage::Transaction& m_transaction;
    const tlog::NoteSigner& m_key;
    tlog::Frontier m_frontier;
    std::map<std::pair<int, std::uint64_t>, NewHashes> m_tiles; ///< by level and number
};

} // namespace bloomzy::audit
