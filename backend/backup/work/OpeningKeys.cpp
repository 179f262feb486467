#include "backend/backup/work/OpeningKeys.h"

#include "backend/core/crypto/Hash.h"

#include <map>

namespace bloomzy::backup {

namespace {

constexpr std::string_view purpose = "backupOpening";

core::Error recoveryKeyNeeded()
{
    return core::invalid("/recoveryKey", "backup.recoveryKeyNeeded",
                         "Only a recovery key opens this backup. Give the one that was current when it was made.");
}

/// Faults that name the field of the request.
core::Error ofRequest(core::Error error)
{
    for (api::Fault& fault : error.faults)
        fault.pointer = "/recoveryKey";
    return error;
}

core::Result<Opening> openingFrom(std::string_view text)
{
    BLOOMZY_TRY(auto identity, age::Identity::of(text));
    return std::make_shared<const age::Identity>(std::move(identity));
}

} // namespace

core::Result<void> OpeningKeys::keep(storage::Transaction& transaction, std::string_view pointId,
                                     std::string_view identity, core::Time until) const
{
    const std::string sealed = m_vault.seal(identity, {purpose, pointId});
    const std::string end = core::formatTime(until);
    BLOOMZY_CHECK(transaction.execute("INSERT INTO opening_keys (point_id, sealed, opens_until) VALUES (?, ?, ?)",
                                      {pointId, std::string_view(sealed), std::string_view(end)}));
    return {};
}

core::Result<Opening> OpeningKeys::find(std::string_view pointId, core::Time now, storage::Deadline deadline) const
{
    const std::string time = core::formatTime(now);
    std::string sealed;
    BLOOMZY_CHECK(m_database.read(
        [&](storage::Snapshot& snapshot) {
            return snapshot.query("SELECT sealed FROM opening_keys WHERE point_id = ? AND opens_until > ?",
                                  {pointId, std::string_view(time)}, [&](const storage::Row& row) {
                                      sealed = row.text(0);
                                      return false;
                                  });
        },
        deadline));
    if (sealed.empty())
        return Opening();
    BLOOMZY_TRY(std::string text, m_vault.unseal(sealed, {purpose, pointId}));
    auto opening = openingFrom(text);
    core::crypto::wipe(text);
    return opening;
}

core::Result<Opening> OpeningKeys::openingOf(std::string_view pointId, const api::BackupOpening& given, core::Time now,
                                             storage::Deadline deadline) const
{
    if (given.recoveryKey) {
        auto opening = openingFrom(*given.recoveryKey);
        if (opening.has_error())
            return ofRequest(opening.error());
        return opening;
    }
    BLOOMZY_TRY(auto kept, find(pointId, now, deadline));
    return kept ? core::Result<Opening>(std::move(kept)) : recoveryKeyNeeded();
}

core::Result<void> OpeningKeys::drop(storage::Transaction& transaction, std::string_view pointId)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM opening_keys WHERE point_id = ?", {pointId}));
    return {};
}

core::Result<void> OpeningKeys::dropOver(core::Time now, storage::Deadline deadline) const
{
    const std::string time = core::formatTime(now);
    bool isAny = false;
    BLOOMZY_CHECK(m_database.read(
        [&](storage::Snapshot& snapshot) {
            return snapshot.query("SELECT 1 FROM opening_keys WHERE opens_until <= ? LIMIT 1", {std::string_view(time)},
                                  [&](const storage::Row&) { return !(isAny = true); });
        },
        deadline));
    if (!isAny)
        return {};
    return m_database.write(
        storage::Lane::bulk,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(
                transaction.execute("DELETE FROM opening_keys WHERE opens_until <= ?", {std::string_view(time)}));
            return {};
        },
        deadline);
}

core::Result<void> OpeningKeys::tell(storage::Snapshot& snapshot, std::vector<api::RestorePoint>& points,
                                     core::Time now)
{
    const std::string time = core::formatTime(now);
    std::map<std::string, std::string, std::less<>> until;
    BLOOMZY_CHECK(snapshot.query("SELECT point_id, opens_until FROM opening_keys WHERE opens_until > ?",
                                 {std::string_view(time)}, [&](const storage::Row& row) {
                                     until.emplace(row.text(0), row.text(1));
                                     return true;
                                 }));
    for (api::RestorePoint& point : points) {
        const auto found = until.find(point.id);
        point.opensUntil = found == until.end() ? std::nullopt : std::optional(found->second);
    }
    return {};
}

} // namespace bloomzy::backup
