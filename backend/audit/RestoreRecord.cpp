#include "backend/audit/RestoreRecord.h"

#include "backend/audit/EventTaker.h"
#include "backend/audit/log/ClosedLogs.h"
#include "backend/audit/log/LogKey.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/tlog/Checkpoint.h"

namespace bloomzy::audit {
namespace {

constexpr std::chrono::seconds patience{60};

core::Result<bool> isTold(storage::Snapshot& snapshot, const std::string& eventId)
{
    bool found = false;
    BLOOMZY_CHECK(snapshot.query("SELECT 1 FROM events WHERE id = ?", {std::string_view(eventId)},
                                 [&](const storage::Row&) { return !(found = true); }));
    return found;
}

/// The log's last head.
struct LastHead
{
    tlog::Checkpoint head;
    std::string note;
};

core::Result<LastHead> lastHead(storage::Snapshot& snapshot, const tlog::NoteSigner& key)
{
    BLOOMZY_TRY(const auto stored, LogStore::head(snapshot));
    const tlog::NoteVerifier& verifier = key.verifier();
    const auto head = stored ? tlog::verifiedCheckpoint(stored->checkpoint, verifier.name, verifier)
                             : std::optional<tlog::Checkpoint>();
    if (!head || head->size != stored->frontier.size() || head->root != stored->frontier.root())
        return damagedLog("log_head: the tree is not the one that was signed");
    return LastHead{*head, stored->checkpoint};
}

api::RawJson jsonText(const std::string& text)
{
    return {text.empty() ? "null" : core::json::toJson(text)};
}

/// How many events the log had since, where the point's head is one of this log.
api::RawJson eventsSince(const RestoreTold& told, const tlog::NoteSigner& key, const tlog::Checkpoint& last)
{
    const auto point = tlog::verifiedCheckpoint(told.checkpoint, key.verifier().name, key.verifier());
    return point && point->size <= last.size ? api::RawJson{std::to_string(last.size - point->size)} : api::RawJson();
}

std::string eventOf(const RestoreTold& told, const tlog::NoteSigner& key, const LastHead& last, core::Time now)
{
    api::AuditEvent event;
    event.id = told.eventId;
    event.time = core::formatTime(now);
    event.action = "backup.restore";
    event.actor = told.actor;
    if (event.actor.kind == api::ActorKind::unknown)
        event.actor.kind = api::ActorKind::system;
    event.target = api::AuditTarget{"backup", told.pointId, told.takenAt};
    event.outcome = api::AuditOutcome::success;
    event.changes = {{"/auditLog/checkpoint", jsonText(last.note), jsonText(told.checkpoint)},
                     {"/auditLog/eventsSince", eventsSince(told, key, last.head), {}}};
    return core::json::toJson(event);
}

core::Result<tlog::NoteSigner> succeed(storage::Transaction& transaction, const storage::Vault& vault,
                                       const tlog::NoteSigner& key, LastHead& last)
{
    BLOOMZY_TRY(tlog::NoteSigner next, replaceLogKey(transaction, vault));
    last.note = tlog::signedClosing(last.head, next.verifier(), key);
    BLOOMZY_CHECK(ClosedLogs::add(transaction, {key.verifier().text(), last.note}));
    BLOOMZY_TRY(auto head, LogStore::head(transaction));
    head->checkpoint = tlog::signedCheckpoint({next.verifier().name, last.head.size, last.head.root}, next);
    BLOOMZY_CHECK(LogStore::setHead(transaction, *head));
    return next;
}

} // namespace

core::Result<tlog::NoteSigner> recordRestore(storage::Database& database, const storage::Vault& vault,
                                             tlog::NoteSigner key, const RestoreTold& told)
{
    const AddressKeys addresses(vault);
    std::optional<tlog::NoteSigner> next;
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        next.reset();
        BLOOMZY_TRY(const bool known, isTold(transaction, told.eventId));
        if (known)
            return {};
        BLOOMZY_TRY(LastHead last, lastHead(transaction, key));
        if (told.tookTheLogBack) {
            BLOOMZY_TRY(tlog::NoteSigner made, succeed(transaction, vault, key, last));
            next.emplace(std::move(made));
        }
        const std::string event = eventOf(told, key, last, transaction.now());
        BLOOMZY_TRY(const auto taker, EventTaker::begin(transaction, next ? *next : key, vault, addresses));
        BLOOMZY_CHECK(taker->take("backup", {told.eventId, "audit", event}));
        return taker->finish();
    };
    BLOOMZY_CHECK(database.write(storage::Lane::interactive, work, storage::deadlineIn(patience)));
    if (next)
        return std::move(*next);
    return key;
}

} // namespace bloomzy::audit
