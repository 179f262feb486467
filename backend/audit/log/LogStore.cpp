#include "backend/audit/log/LogStore.h"

#include "backend/core/crypto/Base64.h"
#include "backend/tlog/Sha256.h"

namespace bloomzy::audit {
namespace {

constexpr std::size_t hashText = 44;

/// Each hash for itself, so that more can be put behind them.
std::string textOf(std::string_view hashes)
{
    std::string text;
    for (; !hashes.empty(); hashes.remove_prefix(sizeof(tlog::Hash)))
        text += core::crypto::base64(hashes.substr(0, sizeof(tlog::Hash)));
    return text;
}

std::optional<std::string> bytesOf(std::string_view text)
{
    std::string bytes;
    for (; !text.empty(); text.remove_prefix(hashText)) {
        const auto hash = core::crypto::decodeBase64Text(text.substr(0, hashText));
        if (!hash || hash->size() != sizeof(tlog::Hash))
            return std::nullopt;
        bytes += *hash;
    }
    return bytes;
}

std::optional<tlog::Frontier> frontierOf(std::int64_t size, std::string_view text)
{
    const auto bytes = bytesOf(text);
    if (!bytes || size < 0)
        return std::nullopt;
    std::vector<tlog::Hash> roots;
    for (std::size_t at = 0; at < bytes->size(); at += sizeof(tlog::Hash))
        roots.push_back(tlog::hashOf(std::string_view(*bytes).substr(at, sizeof(tlog::Hash))));
    return tlog::Frontier::of(std::uint64_t(size), std::move(roots));
}

} // namespace

core::Error damagedLog(std::string cause)
{
    return core::makeError(api::ErrorCode::malformed,
                           "The audit log is not as this server wrote it: its database was changed by another program, "
                           "or is damaged. Nothing was changed. Restore the last backup.",
                           std::move(cause));
}

core::Result<std::optional<LogHead>> LogStore::head(storage::Snapshot& snapshot)
{
    std::optional<LogHead> head;
    bool fits = true;
    BLOOMZY_CHECK(
        snapshot.query("SELECT size, roots, checkpoint FROM log_head WHERE id = 1", {}, [&](const storage::Row& row) {
            auto frontier = frontierOf(row.integer(0), row.text(1));
            fits = frontier.has_value();
            if (fits)
                head = {std::move(*frontier), std::string(row.text(2))};
            return false;
        }));
    if (!fits)
        return damagedLog("log_head: the roots do not fit the size");
    return head;
}

core::Result<std::string> LogStore::checkpoint(storage::Snapshot& snapshot)
{
    std::string note;
    BLOOMZY_CHECK(snapshot.query("SELECT checkpoint FROM log_head WHERE id = 1", {}, [&](const storage::Row& row) {
        note = row.text(0);
        return false;
    }));
    return note;
}

core::Result<void> LogStore::setHead(storage::Transaction& transaction, const LogHead& head)
{
    std::string roots;
    for (const tlog::Hash& root : head.frontier.roots())
        roots += textOf(tlog::bytesOf(root));
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO log_head (id, size, roots, checkpoint) VALUES (1, ?, ?, ?) ON "
        "CONFLICT (id) DO UPDATE SET size = excluded.size, roots = excluded.roots, "
        "checkpoint = excluded.checkpoint",
        {std::int64_t(head.frontier.size()), std::string_view(roots), std::string_view(head.checkpoint)}));
    return {};
}

core::Result<std::string> LogStore::tile(storage::Snapshot& snapshot, int level, std::uint64_t number)
{
    std::optional<std::string> bytes = std::string();
    BLOOMZY_CHECK(snapshot.query("SELECT hashes FROM log_tiles WHERE level = ? AND number = ?",
                                 {std::int64_t(level), std::int64_t(number)}, [&](const storage::Row& row) {
                                     bytes = bytesOf(row.text(0));
                                     return false;
                                 }));
    if (!bytes)
        return damagedLog("log_tiles: no hashes at level " + std::to_string(level));
    return std::move(*bytes);
}

core::Result<void> LogStore::extendTile(storage::Transaction& transaction, int level, std::uint64_t number,
                                        std::size_t there, const std::string& hashes)
{
    const std::string text = textOf(hashes);
    const std::int64_t length = std::int64_t(there * hashText);
    BLOOMZY_TRY(const auto rows,
                there == 0
                    ? transaction.execute("INSERT INTO log_tiles (level, number, hashes) VALUES (?, ?, ?)",
                                          {std::int64_t(level), std::int64_t(number), std::string_view(text)})
                    : transaction.execute("UPDATE log_tiles SET hashes = hashes || ? WHERE level = ? AND "
                                          "number = ? AND length(hashes) = ?",
                                          {std::string_view(text), std::int64_t(level), std::int64_t(number), length}));
    return rows == 1 ? core::Result<void>() : damagedLog("log_tiles: the last tile is not as wide as the tree");
}

core::Result<std::uint64_t> LogStore::tiles(storage::Snapshot& snapshot)
{
    std::uint64_t count = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM log_tiles", {}, [&](const storage::Row& row) {
        count = std::uint64_t(row.integer(0));
        return false;
    }));
    return count;
}

} // namespace bloomzy::audit
