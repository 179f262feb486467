#include "backend/backup/work/BackupMaker.h"

#include "backend/backup/AgeIdentity.h"
#include "backend/backup/RecoveryKeyStore.h"
#include "backend/backup/ServerZone.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/points/PlanStore.h"
#include "backend/backup/points/PointStore.h"
#include "backend/backup/work/BackupRecord.h"
#include "backend/backup/work/DefaultDestination.h"
#include "backend/backup/work/Expiry.h"
#include "backend/backup/work/WorkFolder.h"
#include "backend/core/Id.h"
#include "backend/core/crypto/Hash.h"

#include <algorithm>

namespace bloomzy::backup {

namespace {

constexpr std::chrono::seconds patience{30};
constexpr const char* workName = "backup.tar.zst.age";

using Steady = std::chrono::steady_clock;

/// `bloomzy-2026-11-22T060004.120Z.tar.zst.age`
std::string fileNameAt(core::Time at)
{
    std::string time = core::formatTime(at).substr(0, 23);
    std::erase(time, ':');
    return "bloomzy-" + time + "Z.tar.zst.age";
}

core::Error noRecoveryKey()
{
    return core::makeError(api::ErrorCode::conflict,
                           "No backup was made: there is no recovery key, without which nobody "
                           "could open it. Make one under Backups, then try again.");
}

core::Error takenNowhere()
{
    return core::unavailable("The backup was made, but none of the destinations could store it, so it was not kept. "
                             "Look at the destinations and try again.",
                             std::chrono::seconds(0), "no destination took the backup");
}

std::vector<api::TableRows> rowsOf(const archive::Manifest& manifest)
{
    std::vector<api::TableRows> all;
    for (archive::TableRows& table : tablesOf(manifest))
        all.push_back({std::move(table.table), table.rows});
    return all;
}

/// An identity as text, wiped with this object, and as what opens.
struct OpeningPair
{
    explicit OpeningPair(AgeIdentity made)
        : text(std::move(made.identity))
    {
    }
    OpeningPair(const OpeningPair&) = delete;
    OpeningPair& operator=(const OpeningPair&) = delete;
    ~OpeningPair() { core::crypto::wipe(text); }

    std::string text;
};

} // namespace

/// One backup on its way.
struct BackupMaker::Begun
{
    const BackupOrder& order;
    std::vector<age::Recipient> recipients;
    api::RestorePoint point = {};
    Steady::time_point since = Steady::now();
    std::unique_ptr<OpeningPair> opening = {};
    std::vector<Delivered> delivered = {};

    void describe(const MadeArchive& made);
    void tellTime()
    {
        point.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - since).count();
    }
};

void BackupMaker::Begun::describe(const MadeArchive& made)
{
    point.createdAt = core::formatTime(made.at);
    point.fileName = fileNameAt(made.at);
    point.bytes = made.bytes;
    point.sha256 = made.sha256;
    point.rows = rowsOf(made.manifest);
    if (made.manifest.audit)
        point.auditCheckpoint = made.manifest.audit->checkpoint;
}

api::AuditEvent BackupOrder::bySystem()
{
    api::AuditEvent event;
    event.actor.kind = api::ActorKind::system;
    return event;
}

core::Result<std::vector<age::Recipient>> BackupMaker::recipients(storage::Deadline deadline) const
{
    BLOOMZY_TRY(const auto keys, storage::readValue<std::vector<api::RecoveryKey>>(
                                     m_parts.database, deadline,
                                     [](storage::Snapshot& snapshot) { return RecoveryKeyStore::list(snapshot); }));
    std::vector<age::Recipient> all;
    for (const api::RecoveryKey& key : keys) {
        if (!key.current)
            continue;
        BLOOMZY_TRY(auto recipient, age::Recipient::of(key.recipient));
        all.push_back(std::move(recipient));
    }
    if (all.empty())
        return noRecoveryKey();
    return all;
}

core::Result<void> BackupMaker::check(storage::Deadline deadline) const
{
    BLOOMZY_CHECK(recipients(deadline));
    return {};
}

core::Result<std::vector<api::Destination>> BackupMaker::destinations() const
{
    BLOOMZY_TRY(auto all, storage::readValue<std::vector<api::Destination>>(
                              m_parts.database, storage::deadlineIn(patience),
                              [](storage::Snapshot& snapshot) { return DestinationStore::all(snapshot); }));
    if (!all.empty())
        return all;
    BLOOMZY_TRY(auto first, makeDefaultDestination(m_parts.database, m_parts.calls, m_parts.dataFolder, m_parts.clock));
    all.push_back(std::move(first));
    return all;
}

core::Result<api::RestorePoint> BackupMaker::make(const BackupOrder& order, const BackupWatch& watch)
{
    BLOOMZY_TRY(auto recovery, recipients(storage::deadlineIn(patience)));
    Begun begun{order, std::move(recovery)};
    begun.point.id = core::newId(m_parts.clock);
    begun.point.revision = 1;
    begun.point.createdAt = core::formatTime(m_parts.clock.now());
    begun.point.reason = order.reason;
    begun.point.subject = order.subject;
    auto made = makeBegun(begun, watch);
    if (made.has_error()) {
        keepFailure(begun, made.error());
        return made;
    }
    if (const auto expired =
            expire(m_parts.database, m_parts.calls, ServerZone(), m_parts.clock, m_parts.log, watch.isCancelled);
        expired.has_error())
        m_parts.log.write(core::LogLevel::warning, "backup", "old backups could not be seen to",
                          {{"cause", expired.error().cause}});
    return made;
}

core::Result<api::RestorePoint> BackupMaker::makeBegun(Begun& begun, const BackupWatch& watch)
{
    BLOOMZY_CHECK(carry(begun, watch));
    begun.tellTime();
    const bool isTaken = std::ranges::any_of(begun.point.copies, isStored);
    if (!isTaken)
        return takenNowhere();
    begun.point.check = {api::BackupCheckState::verified, core::formatTime(m_parts.clock.now()), {}};
    if (auto kept = keep(begun, nullptr); kept.has_error()) {
        // What the catalogue does not know of, retention would never remove.
        Delivery(m_parts.calls, m_parts.clock, m_parts.log).takeBack(*begun.point.fileName, begun.delivered);
        return kept.error();
    }
    return begun.point;
}

/// From the databases to the destinations.
core::Result<void> BackupMaker::carry(Begun& begun, const BackupWatch& watch)
{
    BLOOMZY_TRY(const auto places, destinations());
    BLOOMZY_TRY(const auto work, WorkFolder::make(m_parts.dataFolder));
    BLOOMZY_TRY(AgeIdentity pair, makeAgeIdentity());
    begun.opening = std::make_unique<OpeningPair>(std::move(pair));
    BLOOMZY_TRY(const auto identity, age::Identity::of(begun.opening->text));
    const Parcel wanted{{}, work.path() / workName, 0};
    std::int64_t making = 1;
    const auto count = static_cast<std::int64_t>(places.size());
    // To carry it to one destination counts as much as a quarter of making it.
    const BackupWatch first{[&](std::int64_t done, std::int64_t total) {
                                making = std::max<std::int64_t>(1, total);
                                if (watch.progress)
                                    watch.progress(done, total + count * (total / 4));
                            },
                            watch.isCancelled};
    BLOOMZY_TRY(const auto made, makeArchive(m_parts.sources, {work.path(), wanted.file, begun.recipients, &identity},
                                             m_parts.clock, first));
    begun.describe(made);
    BackupSteps steps(watch, making + count * (making / 4));
    static_cast<void>(steps.begin(making));
    Delivery delivery(m_parts.calls, m_parts.clock, m_parts.log);
    BLOOMZY_TRY(begun.delivered,
                delivery.deliver({*begun.point.fileName, wanted.file, made.bytes}, places, steps, making / 4));
    for (const Delivered& one : begun.delivered)
        begun.point.copies.push_back(one.copy);
    return {};
}

/// A backup that is verified already needs its own key for a rehearsal only, and for the way back from a restore.
core::Result<void> BackupMaker::keepOpening(storage::Transaction& transaction, const Begun& begun) const
{
    if (!begun.point.opensUntil)
        return {};
    const auto until = core::parseTime(*begun.point.opensUntil);
    return m_parts.openings.keep(transaction, begun.point.id, begun.opening->text, until.value_or(core::Time()));
}

core::Result<void> BackupMaker::keep(Begun& begun, const core::Error* failure)
{
    api::RestorePoint& point = begun.point;
    return m_parts.database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_TRY(const auto plan, PlanStore::read(transaction));
            const bool isRehearsed = plan.plan.rehearsal != api::RehearsalEvery::off;
            if (!failure && (isRehearsed || point.reason == api::BackupReason::safety))
                point.opensUntil = core::formatTime(m_parts.clock.now() + OpeningKeys::longest);
            BLOOMZY_CHECK(PointStore::put(transaction, point));
            BLOOMZY_CHECK(keepOpening(transaction, begun));
            BLOOMZY_CHECK(Delivery::note(transaction, begun.delivered));
            return recordMade(transaction, begun.order.event, point, failure);
        },
        storage::deadlineIn(patience));
}

/// Of what was cancelled nothing is left, so only the audit log hears of it.
void BackupMaker::keepFailure(Begun& begun, const core::Error& error)
{
    begun.tellTime();
    begun.point.fileName.reset();
    begun.point.opensUntil.reset();
    begun.point.failure =
        error.detail.empty() ? "Something went wrong in the server; its log says what." : error.detail;
    const bool isCancelled = error.cause == "cancelled";
    const auto told = isCancelled ? m_parts.database.write(
                                        storage::Lane::interactive,
                                        [&](storage::Transaction& transaction) {
                                            return recordMade(transaction, begun.order.event, begun.point, &error);
                                        },
                                        storage::deadlineIn(patience))
                                  : keep(begun, &error);
    m_parts.log.write(core::LogLevel::warning, "backup", "a backup was not made",
                      {{"detail", error.detail}, {"cause", error.cause}});
    if (told.has_error())
        m_parts.log.write(core::LogLevel::warning, "backup", "that a backup was not made could not be kept",
                          {{"cause", told.error().cause}});
}

} // namespace bloomzy::backup
