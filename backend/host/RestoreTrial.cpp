#include "backend/host/RestoreTrial.h"

#include "backend/audit/people/PeopleStore.h"
#include "backend/auth/RestoredAccounts.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/storage/Outbox.h"
#include "backend/storage/SqliteInspection.h"

#include <algorithm>

namespace bloomzy::host {

namespace {

using backup::RestoreJournal;
using backup::RestoreState;

constexpr std::chrono::seconds patience{60};
constexpr std::int32_t eventsAtOnce = 512;

/// Erasures before were in the backup already. A day earlier: the clock may have been set.
core::Result<std::vector<std::string>> erasedSince(storage::Snapshot& snapshot, const RestoreJournal& journal)
{
    const auto taken = core::parseTime(journal.point.takenAt);
    const std::string since = taken ? core::formatTime(*taken - std::chrono::hours(24)) : std::string();
    return audit::PeopleStore::erasedSince(snapshot, since);
}

/// A backup is taken of a server that runs, which then seems to have been ended by force.
core::Result<void> settleRun(storage::Transaction& transaction)
{
    const std::string now = core::formatTime(transaction.now());
    BLOOMZY_CHECK(
        transaction.execute("UPDATE server_run SET stopped = ? WHERE stopped IS NULL", {std::string_view(now)}));
    return {};
}

api::AuditEvent failureOf(const RestoreJournal& journal)
{
    api::AuditEvent event;
    event.id = journal.failureId;
    event.time = journal.endedAt;
    event.action = "backup.restore";
    event.actor.kind = api::ActorKind::system;
    event.target = api::AuditTarget{"backup", journal.point.id, journal.point.takenAt};
    event.outcome = api::AuditOutcome::failure;
    event.reason = "The data are those from before the restore. " + journal.why;
    return event;
}

const backup::RestorePart* partNamed(const RestoreJournal& journal, std::string_view name)
{
    const auto part = std::ranges::find(journal.parts, name, &backup::RestorePart::name);
    return part == journal.parts.end() ? nullptr : &*part;
}

} // namespace

std::string restoreSentence(const std::optional<RestoreJournal>& journal)
{
    if (!journal)
        return {};
    const std::string backup = "the backup of " + journal->point.takenAt;
    switch (journal->state) {
    case RestoreState::restored:
        return "The data are those of " + backup + ", restored at " + journal->endedAt + ", and what was done since.";
    case RestoreState::rolledBack:
    case RestoreState::abandoned:
        return "The data are those from before a restore of " + backup + ", which did not succeed. " + journal->why;
    case RestoreState::switched:
        return "The data are those of " + backup + "; the next start sees whether they are sound.";
    default:
        return "A restore of " + backup + " is under way, or was cut off; the next start ends it.";
    }
}

RestoreTrial::RestoreTrial(const DataFolder& folder, const core::Clock& clock, core::Log& log,
                           std::function<void(backup::RestoreStep)> reached)
    : m_folder(folder.root())
    , m_last(folder.restore())
    , m_clock(clock)
    , m_log(log)
    , m_reached(std::move(reached))
{
}

core::Result<void> RestoreTrial::begin()
{
    if (!m_last)
        return {};
    m_log.write(m_last->told ? core::LogLevel::info : core::LogLevel::warning, "restore", restoreSentence(m_last),
                {{"state", std::string(core::json::enumName(m_last->state))}, {"point", m_last->point.id}});
    if (m_last->state != RestoreState::switched)
        return {};
    BLOOMZY_TRY(auto restore, backup::StoreSwitch::resume(m_folder, m_clock, {m_reached}));
    m_restore.emplace(std::move(restore));
    return m_restore->beginTrial();
}

core::Result<void> RestoreTrial::settle(Stores& stores)
{
    if (!m_restore)
        return {};
    const auto deadline = [] { return storage::deadlineIn(patience); };
    BLOOMZY_TRY(const auto erased, storage::readValue<std::vector<std::string>>(
                                       *stores.audit, deadline(), [&](storage::Snapshot& snapshot) {
                                           return erasedSince(snapshot, m_restore->journal());
                                       }));
    const auto settleAccounts = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(auth::endWhatWasOpen(transaction));
        return auth::eraseAgain(transaction, erased);
    };
    BLOOMZY_CHECK(stores.auth->write(storage::Lane::interactive, settleAccounts, deadline()));
    return stores.system->write(storage::Lane::interactive, &settleRun, deadline());
}

std::optional<audit::RestoreTold> RestoreTrial::told() const
{
    if (!m_restore)
        return std::nullopt;
    const RestoreJournal& journal = m_restore->journal();
    audit::RestoreTold told{journal.eventId,
                            journal.point.id,
                            journal.point.takenAt,
                            journal.point.checkpoint,
                            {},
                            partNamed(journal, "audit") != nullptr};
    if (journal.actor)
        told.actor = *journal.actor;
    return told;
}

void RestoreTrial::tellRest(audit::AuditService& audit)
{
    if (!m_restore)
        return tellFailure(audit);
    const auto* part = partNamed(m_restore->journal(), "store");
    for (const std::string& file : part ? part->files : std::vector<std::string>())
        tellFormerEvents(audit, std::filesystem::path(file).stem().string(), m_restore->stagedFolder(*part) / file);
}

/// A server that was killed before the restore may have left some. What is damaged there must not prevent the restore.
void RestoreTrial::tellFormerEvents(audit::AuditService& audit, std::string_view service,
                                    const std::filesystem::path& file)
{
    std::error_code none;
    if (!std::filesystem::exists(file, none))
        return;
    const auto deliver = [&](storage::Snapshot& snapshot) -> core::Result<void> {
        for (std::int64_t taken = 0;;) {
            BLOOMZY_TRY(const auto rows, storage::outboxAfter(snapshot, taken, eventsAtOnce));
            if (rows.empty())
                return {};
            BLOOMZY_TRY(taken, audit.take(std::string(service), rows));
        }
    };
    if (const auto done = storage::lookIntoSqlite(file, deliver); done.has_error())
        warn("events that waited in the former data may be missing in the audit log", done.error());
}

void RestoreTrial::tellFailure(audit::AuditService& audit)
{
    if (!m_last || m_last->told || !backup::isEnd(m_last->state))
        return;
    if (m_last->state != RestoreState::restored) {
        const storage::OutboxRow row{1, {m_last->failureId, "audit", core::json::toJson(failureOf(*m_last))}};
        if (const auto taken = audit.take("backup", std::span(&row, 1)); taken.has_error())
            return warn("that a restore did not succeed could not be recorded yet", taken.error());
    }
    if (const auto noted = backup::noteTold(m_folder); noted.has_error())
        warn("the journal of the last restore could not be written", noted.error());
}

Started<void> RestoreTrial::keep(const std::vector<api::HealthCheck>& checks)
{
    if (!m_restore)
        return {};
    const auto failing = std::ranges::find(checks, false, &api::HealthCheck::ok);
    if (failing != checks.end())
        return StartFailure{StartReason::databaseDamaged,
                            "The restored data are not sound: " + failing->name + ": " + failing->detail,
                            {}};
    if (const auto kept = m_restore->commit(); kept.has_error()) {
        if (m_restore->journal().state == RestoreState::trying)
            return folderFailure(kept.error(), m_folder);
        warn("what a restore left behind is removed by the next start", kept.error());
        m_restore.reset();
        return {};
    }
    if (const auto noted = backup::noteTold(m_folder); noted.has_error())
        warn("the journal of the last restore could not be written", noted.error());
    m_log.write(core::LogLevel::info, "restore", restoreSentence(m_restore->journal()), {});
    m_restore.reset();
    return {};
}

void RestoreTrial::fail(const StartFailure& why)
{
    if (!m_restore)
        return;
    // What clients may read of it names no path; the log has all.
    const std::string told =
        "The server could not start over the restored data: " + std::string(reasonName(why.reason)) + ".";
    if (const auto noted = m_restore->noteFailure(told); noted.has_error())
        warn("why the restored data were given up could not be kept", noted.error());
    m_log.write(core::LogLevel::error, "restore", "The restored data are given up; those from before come back.",
                {{"detail", why.message}, {"cause", why.cause}});
}

void RestoreTrial::warn(std::string_view what, const core::Error& error)
{
    m_log.write(core::LogLevel::warning, "restore", what, {{"detail", error.detail}, {"cause", error.cause}});
}

} // namespace bloomzy::host
