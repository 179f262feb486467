#include "backend/audit/log/RecordStore.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/SecretBox.h"
#include "backend/tlog/Sha256.h"

namespace bloomzy::audit {
namespace {

constexpr int firstPart = 9; ///< its column

std::optional<std::string> textIn(const storage::Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(std::string(row.text(column)));
}

std::optional<tlog::Hash> hashIn(const storage::Row& row, int column)
{
    const auto bytes = core::crypto::decodeBase64Text(row.text(column));
    return bytes && bytes->size() == sizeof(tlog::Hash) ? std::optional(tlog::hashOf(*bytes)) : std::nullopt;
}

void readPart(StoredRecord& stored, const PartKind& kind, const storage::Row& row, int column)
{
    if (row.isNull(column))
        return;
    if (core::crypto::sealingKeyId(row.text(column)).empty())
        stored.record.parts.*kind.part = partOf(row.text(column)).value_or(LeafPart{{}, std::string(row.text(column))});
    else
        stored.sealed.*kind.text = row.text(column);
}

std::optional<std::string> textOf(const std::optional<tlog::Hash>& hash)
{
    return hash ? std::optional(core::crypto::base64(tlog::bytesOf(*hash))) : std::nullopt;
}

storage::Param orNull(const std::optional<std::string>& text)
{
    return text ? storage::Param(std::string_view(*text)) : storage::Param();
}

} // namespace

StoredRecord RecordStore::recordFrom(const storage::Row& row)
{
    StoredRecord stored;
    stored.sequence = row.integer(0);
    stored.record.leaf = {
        std::string(row.text(1)), std::string(row.text(3)), std::string(row.text(2)), std::string(row.text(4)),
        std::string(row.text(5)), hashIn(row, 6),           hashIn(row, 7),           hashIn(row, 8)};
    for (int i = 0; i < int(partKinds.size()); ++i)
        readPart(stored, partKinds[std::size_t(i)], row, firstPart + i);
    stored.actorId = textIn(row, 12);
    stored.targetId = textIn(row, 13);
    return stored;
}

core::Result<bool> RecordStore::insert(storage::Transaction& transaction, std::int64_t sequence,
                                       const LogRecord& record, const PartTexts& parts)
{
    const Leaf& leaf = record.leaf;
    const std::optional<std::string> texts[] = {
        textOf(leaf.actor), textOf(leaf.target), textOf(leaf.details),    parts.actor,
        parts.target,       parts.details,       actorIdOf(record.parts), targetIdOf(record.parts)};
    std::vector<storage::Param> params{sequence};
    for (const std::string* text : {&leaf.id, &leaf.source, &leaf.time, &leaf.action, &leaf.outcome})
        params.emplace_back(std::string_view(*text));
    for (const auto& text : texts)
        params.push_back(orNull(text));
    const std::string sql = "INSERT INTO events (" + std::string(columns) +
                            ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    BLOOMZY_TRY(const auto rows, transaction.execute(sql, params));
    return rows == 1;
}

core::Result<void> RecordStore::setParts(storage::Transaction& transaction, std::int64_t sequence,
                                         const PartTexts& parts)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE events SET actor = ?, target = ?, details = ? WHERE sequence = ?",
                                      {orNull(parts.actor), orNull(parts.target), orNull(parts.details), sequence}));
    return {};
}

core::Result<std::vector<StoredRecord>> RecordStore::after(storage::Snapshot& snapshot, std::int64_t sequence,
                                                           std::int64_t count)
{
    const std::string sql =
        "SELECT " + std::string(columns) + " FROM events WHERE sequence > ? ORDER BY sequence LIMIT ?";
    std::vector<StoredRecord> records;
    BLOOMZY_CHECK(snapshot.query(sql, {sequence, count}, [&](const storage::Row& row) {
        records.push_back(recordFrom(row));
        return true;
    }));
    return records;
}

} // namespace bloomzy::audit
