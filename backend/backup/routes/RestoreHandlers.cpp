#include "backend/backup/routes/RestoreHandlers.h"

#include "backend/backup/points/PlanStore.h"
#include "backend/backup/points/PointStore.h"
#include "backend/backup/work/BackupRecord.h"
#include "backend/backup/work/Delivery.h"
#include "backend/backup/work/PointFetch.h"
#include "backend/backup/work/WorkFolder.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::backup {
namespace {

constexpr std::chrono::seconds patience{30};
constexpr std::chrono::hours dryRunHolds{1};

core::Error noSuchPoint()
{
    return core::makeError(api::ErrorCode::notFound, "There is no such restore point. It may have been removed.");
}

core::Error notStored()
{
    return core::makeError(api::ErrorCode::conflict,
                           "This backup is stored nowhere, so it cannot be restored. Choose another one.");
}

core::Error noDryRun()
{
    return core::makeError(api::ErrorCode::conflict,
                           "This backup was not tried within the last hour. Nothing was changed. Make a dry run of it, "
                           "see what would change, and restore then.");
}

bool isStoredAnywhere(const api::RestorePoint& point)
{
    return point.fileName && std::ranges::any_of(point.copies, isStored);
}

/// The operation was a dry run of this point, without an objection, a short time ago.
bool isDryRunOf(const api::Operation& operation, const std::string& pointId, core::Time now)
{
    if (operation.kind != "backup.dryRun" || operation.state != api::OperationState::succeeded || !operation.result ||
        !operation.finishedAt)
        return false;
    const auto tried = core::json::fromStoredJson<api::RestoreDryRun>(operation.result->text);
    const auto finished = core::parseTime(*operation.finishedAt);
    return tried.has_value() && tried->pointId == pointId && finished && *finished <= now &&
           now - *finished <= dryRunHolds;
}

api::AuditEvent eventOf(api::AuditEvent event, const char* action, const api::RestorePoint& point,
                        const std::optional<std::string>& failure)
{
    event.action = action;
    event.target = api::AuditTarget{"restorePoint", point.id, point.createdAt};
    event.outcome = failure ? api::AuditOutcome::failure : api::AuditOutcome::success;
    event.reason = failure;
    return event;
}

std::optional<core::Time> lastRehearsal(const std::vector<api::RestorePoint>& points)
{
    std::string last;
    for (const api::RestorePoint& point : points)
        if (point.rehearsal)
            last = std::max(last, point.rehearsal->at);
    return core::parseTime(last);
}

/// A little early rather than every other day.
bool isDue(api::RehearsalEvery every, std::optional<core::Time> last, core::Time now)
{
    using std::chrono::hours;
    if (every == api::RehearsalEvery::backup)
        return true;
    if (every != api::RehearsalEvery::day && every != api::RehearsalEvery::week)
        return false;
    const hours between = every == api::RehearsalEvery::day ? hours(23) : hours(7 * 24 - 1);
    return !last || *last > now || now - *last >= between;
}

} // namespace

core::Result<api::RestorePoint> RestoreHandlers::storedPoint(const http::Request& request) const
{
    const auto find = [&](storage::Snapshot& snapshot) {
        return PointStore::find(snapshot, request.pathParameter("id"));
    };
    BLOOMZY_TRY(auto point,
                storage::readValue<std::optional<api::RestorePoint>>(m_parts.database, request.deadline, find));
    if (!point)
        return noSuchPoint();
    return isStoredAnywhere(*point) ? core::Result<api::RestorePoint>(std::move(*point)) : notStored();
}

core::Result<void> RestoreHandlers::checkDryRun(const api::RestoreRequest& body, const std::string& pointId,
                                                storage::Deadline deadline) const
{
    BLOOMZY_TRY(const auto operation, m_parts.actions.operation(body.dryRunId, deadline));
    return operation && isDryRunOf(*operation, pointId, m_parts.clock.now()) ? core::Result<void>() : noDryRun();
}

core::Result<api::RawJson> RestoreHandlers::runOn(const api::RestorePoint& point, const Opening& opening,
                                                  const Work& work, const BackupWatch& watch,
                                                  std::shared_ptr<BackupTurn::Held> turn)
{
    BLOOMZY_TRY(const auto folder, WorkFolder::make(m_parts.dataFolder));
    const FetchedBackup backup{point, folder.path() / "fetched.age", folder.path(), opening};
    BackupSteps steps(watch, 2 * point.bytes);
    const BackupWatch fetching = steps.begin(point.bytes);
    BLOOMZY_CHECK(fetchPoint(m_parts.database, m_parts.calls, point, backup.file, fetching, m_parts.log));
    turn.reset();
    return work(backup, steps.begin(point.bytes));
}

void RestoreHandlers::recordFailure(api::AuditEvent event, const char* action, const api::RestorePoint& point,
                                    const core::Error& error)
{
    const auto record = [&](storage::Transaction& transaction) {
        return http::recordAudit(transaction, eventOf(event, action, point, error.detail));
    };
    if (const auto done = m_parts.database.write(storage::Lane::interactive, record, storage::deadlineIn(patience));
        done.has_error())
        m_parts.log.write(core::LogLevel::warning, "backup", "what failed could not be recorded",
                          {{"cause", done.error().cause}});
}

/// The turn is the operation's from the moment at which it is begun.
core::Result<http::Response> RestoreHandlers::begin(const http::Request& request, const api::BackupOpening& given,
                                                    BackupTask task, const char* action, Work work)
{
    BLOOMZY_CHECK(m_parts.actions.check());
    BLOOMZY_TRY(const auto point, storedPoint(request));
    BLOOMZY_TRY(const auto opening, m_parts.openings.openingOf(point.id, given, m_parts.clock.now(), request.deadline));
    const auto held = std::make_shared<std::shared_ptr<BackupTurn::Held>>();
    const auto admit = [this, held, task]() -> core::Result<void> {
        if (*held)
            return {};
        BLOOMZY_TRY(*held, m_parts.turn.take(task));
        return {};
    };
    const auto job = [this, held, point, opening, action, event = askedBy(request),
                      work = std::move(work)](http::OperationControl& control) {
        const BackupWatch watch{[&](std::int64_t done, std::int64_t total) { control.progress(done, total); },
                                [&] { return control.isCancelled(); }};
        auto done = runOn(point, opening, work, watch);
        if (done.has_error())
            recordFailure(event, action, point, done.error());
        held->reset();
        return done;
    };
    return m_parts.operations.begin(request, {"bytes", job, admit});
}

core::Result<api::RestorePoint> RestoreHandlers::rehearsed(const FetchedBackup& backup, const api::AuditEvent& event,
                                                           bool dropKey, const BackupWatch& watch)
{
    BLOOMZY_TRY(const auto told, m_parts.actions.rehearse(backup, watch));
    const auto keep = [&](storage::Transaction& transaction) -> core::Result<api::RestorePoint> {
        BLOOMZY_TRY(auto point, PointStore::find(transaction, backup.point.id));
        if (!point)
            return noSuchPoint();
        point->rehearsal = told;
        BLOOMZY_CHECK(PointStore::put(transaction, *point));
        if (dropKey && told.passed)
            BLOOMZY_CHECK(OpeningKeys::drop(transaction, point->id));
        BLOOMZY_CHECK(http::recordAudit(transaction, eventOf(event, "backup.rehearse", *point, told.detail)));
        return std::move(*point);
    };
    return storage::writeValue<api::RestorePoint>(m_parts.database, storage::Lane::interactive,
                                                  storage::deadlineIn(patience), keep);
}

core::Result<http::Response> RestoreHandlers::rehearse(const http::Request& request, const api::BackupOpening& opening)
{
    const auto work = [this, event = askedBy(request)](const FetchedBackup& backup,
                                                       const BackupWatch& watch) -> core::Result<api::RawJson> {
        BLOOMZY_TRY(const auto point, rehearsed(backup, event, false, watch));
        return api::RawJson{core::json::toJson(point)};
    };
    return begin(request, opening, BackupTask::rehearsal, "backup.rehearse", work);
}

core::Result<http::Response> RestoreHandlers::dryRun(const http::Request& request, const api::BackupOpening& opening)
{
    const auto work = [this, event = askedBy(request)](const FetchedBackup& backup,
                                                       const BackupWatch& watch) -> core::Result<api::RawJson> {
        BLOOMZY_TRY(const auto tried, m_parts.actions.dryRun(backup, watch));
        const auto record = [&](storage::Transaction& transaction) {
            return http::recordAudit(transaction, eventOf(event, "backup.dryRun", backup.point, {}));
        };
        BLOOMZY_CHECK(m_parts.database.write(storage::Lane::interactive, record, storage::deadlineIn(patience)));
        return api::RawJson{core::json::toJson(tried)};
    };
    return begin(request, opening, BackupTask::dryRun, "backup.dryRun", work);
}

core::Result<http::Response> RestoreHandlers::restore(const http::Request& request, const api::RestoreRequest& body)
{
    BLOOMZY_CHECK(checkDryRun(body, std::string(request.pathParameter("id")), request.deadline));
    BLOOMZY_CHECK(m_parts.maker.check(request.deadline));
    const auto work = [this, event = askedBy(request)](const FetchedBackup& backup,
                                                       const BackupWatch& watch) -> core::Result<api::RawJson> {
        std::optional<api::RestorePoint> copy;
        const auto safety = [&]() -> core::Result<void> {
            const BackupWatch quiet{{}, watch.isCancelled};
            BLOOMZY_TRY(copy, m_parts.maker.make({api::BackupReason::safety, backup.point.createdAt, event}, quiet));
            return {};
        };
        BLOOMZY_CHECK(m_parts.actions.restore(backup, event.actor, safety, watch));
        return api::RawJson{copy ? core::json::toJson(*copy) : std::string("null")};
    };
    return begin(request, body, BackupTask::restore, "backup.restore", work);
}

core::Result<bool> RestoreHandlers::isRehearsalDue() const
{
    return storage::readValue<bool>(m_parts.database, storage::deadlineIn(patience),
                                    [&](storage::Snapshot& snapshot) -> core::Result<bool> {
                                        BLOOMZY_TRY(const auto plan, PlanStore::read(snapshot));
                                        BLOOMZY_TRY(const auto points, PointStore::all(snapshot));
                                        return isDue(plan.plan.rehearsal, lastRehearsal(points), m_parts.clock.now());
                                    });
}

void RestoreHandlers::rehearseWhenDue(const api::RestorePoint& point, const BackupWatch& watch)
{
    const auto due = isRehearsalDue();
    if (due.has_error() || !*due || !isStoredAnywhere(point) || m_parts.actions.check().has_error())
        return;
    // Of nobody's asking: once it is fetched, what a person asks for need not wait.
    auto turn = m_parts.turn.take(BackupTask::rehearsal);
    const auto opening = m_parts.openings.find(point.id, m_parts.clock.now(), storage::deadlineIn(patience));
    if (turn.has_error() || opening.has_error() || !*opening)
        return; // the next backup is rehearsed
    const api::AuditEvent event = BackupOrder::bySystem();
    const auto work = [&](const FetchedBackup& backup, const BackupWatch& its) -> core::Result<api::RawJson> {
        // One of what a restore replaces may be wanted back within the day.
        BLOOMZY_CHECK(rehearsed(backup, event, point.reason != api::BackupReason::safety, its));
        return api::RawJson();
    };
    if (const auto done = runOn(point, *opening, work, watch, std::move(*turn));
        done.has_error() && !(watch.isCancelled && watch.isCancelled()))
        recordFailure(event, "backup.rehearse", point, done.error());
}

} // namespace bloomzy::backup
