#include "backend/audit/log/LogAppender.h"

#include "backend/tlog/Checkpoint.h"
#include "backend/tlog/Sha256.h"
#include "backend/tlog/Tile.h"

namespace bloomzy::audit {

LogAppender::LogAppender(storage::Transaction& transaction, const tlog::NoteSigner& key)
    : m_transaction(transaction)
    , m_key(key)
{
}

core::Result<LogAppender> LogAppender::begin(storage::Transaction& transaction, const tlog::NoteSigner& key)
{
    LogAppender appender(transaction, key);
    BLOOMZY_TRY(auto head, LogStore::head(transaction));
    if (!head || !appender.wasSigned(*head))
        return damagedLog("log_head: the tree is not the one that was signed");
    appender.m_frontier = std::move(head->frontier);
    return appender;
}

bool LogAppender::wasSigned(const LogHead& head) const
{
    const tlog::NoteVerifier& verifier = m_key.verifier();
    return tlog::verifiedCheckpoint(head.checkpoint, verifier.name, verifier) ==
           tlog::Checkpoint{verifier.name, head.frontier.size(), head.frontier.root()};
}

void LogAppender::add(std::string_view entry)
{
    m_frontier.append(tlog::leafHash(entry), [this](int level, std::uint64_t index, const tlog::Hash& hash) {
        if (level % tlog::tileHeight != 0)
            return;
        const std::uint64_t place = index % tlog::tileWidth;
        auto [tile, isNew] = m_tiles.try_emplace({level / tlog::tileHeight, index / tlog::tileWidth});
        if (isNew)
            tile->second.there = place;
        tile->second.bytes += tlog::bytesOf(hash);
    });
}

core::Result<void> LogAppender::finish()
{
    if (m_tiles.empty())
        return {};
    for (const auto& [tile, hashes] : m_tiles)
        BLOOMZY_CHECK(LogStore::extendTile(m_transaction, tile.first, tile.second, hashes.there, hashes.bytes));
    const tlog::Checkpoint checkpoint{m_key.verifier().name, m_frontier.size(), m_frontier.root()};
    return LogStore::setHead(m_transaction, {m_frontier, tlog::signedCheckpoint(checkpoint, m_key)});
}

} // namespace bloomzy::audit
