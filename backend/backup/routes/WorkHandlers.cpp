#include "backend/backup/routes/WorkHandlers.h"

#include "backend/backup/points/PointStore.h"
#include "backend/backup/work/BackupRecord.h"
#include "backend/backup/work/BackupStatus.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::backup {
namespace {

core::Error noSuchPoint()
{
    return core::makeError(api::ErrorCode::notFound, "There is no such restore point. It may have been removed.");
}

core::Error notStored()
{
    return core::makeError(api::ErrorCode::conflict,
                           "This backup is stored nowhere, so there is nothing to verify. Choose another one.");
}

bool isStoredAnywhere(const api::RestorePoint& point)
{
    return point.fileName && std::ranges::any_of(point.copies, isStored);
}

BackupWatch watchOf(http::OperationControl& control)
{
    return {[&control](std::int64_t done, std::int64_t total) { control.progress(done, total); },
            [&control] { return control.isCancelled(); }};
}

template <class T>
core::Result<api::RawJson> asJson(const core::Result<T>& value)
{
    if (value.has_error())
        return value.error();
    return api::RawJson{core::json::toJson(*value)};
}

} // namespace

core::Result<http::Reply<api::BackupStatus>> WorkHandlers::status(const http::Request& request)
{
    BLOOMZY_TRY(auto status, storage::readValue<api::BackupStatus>(
                                 m_parts.database, request.deadline,
                                 [](storage::Snapshot& snapshot) { return backupStatus(snapshot); }));
    BLOOMZY_TRY(const auto journal, readRestoreJournal(m_parts.dataFolder));
    status.lastRestore = lastRestore(journal);
    return http::Reply<api::BackupStatus>{std::move(status)};
}

/// The turn is the operation's from the moment at which it is begun.
core::Result<http::Response> WorkHandlers::begin(const http::Request& request, BackupTask task, Work work)
{
    const auto held = std::make_shared<std::shared_ptr<BackupTurn::Held>>();
    const auto admit = [this, held, task]() -> core::Result<void> {
        if (*held)
            return {};
        BLOOMZY_TRY(*held, m_parts.turn.take(task));
        return {};
    };
    const auto job = [held, work = std::move(work)](http::OperationControl& control) {
        auto done = work(watchOf(control));
        held->reset();
        return done;
    };
    return m_parts.operations.begin(request, {"bytes", job, admit});
}

core::Result<http::Response> WorkHandlers::create(const http::Request& request)
{
    BLOOMZY_CHECK(m_parts.maker.check(request.deadline));
    return begin(request, BackupTask::backup,
                 [this, event = askedBy(request)](const BackupWatch& watch) -> core::Result<api::RawJson> {
                     const auto made = m_parts.maker.make({api::BackupReason::manual, {}, event}, watch);
                     if (made.has_value())
                         m_parts.made(*made);
                     return asJson(made);
                 });
}

core::Result<http::Response> WorkHandlers::verify(const http::Request& request, const api::BackupOpening& opening)
{
    const std::string id(request.pathParameter("id"));
    BLOOMZY_TRY(const auto point, storage::readValue<std::optional<api::RestorePoint>>(
                                      m_parts.database, request.deadline,
                                      [&](storage::Snapshot& snapshot) { return PointStore::find(snapshot, id); }));
    if (!point)
        return noSuchPoint();
    if (!isStoredAnywhere(*point))
        return notStored();
    // A copy is known by its hash as well, so that nothing has to open it.
    const bool needsOpening = opening.recoveryKey || !point->sha256;
    const auto now = m_parts.clock.now();
    BLOOMZY_TRY(const auto key, needsOpening ? m_parts.openings.openingOf(id, opening, now, request.deadline)
                                             : m_parts.openings.find(id, now, request.deadline));
    return begin(request, BackupTask::verification,
                 [this, id, key, event = askedBy(request)](const BackupWatch& watch) {
                     return asJson(m_parts.verifier.verify(id, key, event, watch));
                 });
}

core::Result<http::Response> WorkHandlers::verifyAll(const http::Request& request)
{
    return begin(request, BackupTask::verification, [this, event = askedBy(request)](const BackupWatch& watch) {
        return asJson(m_parts.verifier.verifyAll(event, watch));
    });
}

} // namespace bloomzy::backup
