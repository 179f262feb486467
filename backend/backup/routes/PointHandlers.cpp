#include "backend/backup/routes/PointHandlers.h"

#include "backend/backup/ServerZone.h"
#include "backend/backup/points/Catalogue.h"
#include "backend/backup/points/PointStore.h"
#include "backend/backup/work/OpeningKeys.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/Paging.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::backup {
namespace {

using api::RestorePoint;
using http::Reply;

core::Error noSuchPoint()
{
    return core::makeError(api::ErrorCode::notFound, "There is no such restore point. It may have been removed.");
}

core::Error changedMeanwhile()
{
    return core::makeError(api::ErrorCode::preconditionFailed,
                           "Somebody changed this restore point meanwhile. Nothing was changed now. Load it again and "
                           "repeat your change.");
}

core::Result<void> pin(storage::Transaction& transaction, const http::Request& request, RestorePoint point, bool pinned)
{
    const bool before = std::exchange(point.pinned, pinned);
    ++point.revision;
    BLOOMZY_CHECK(PointStore::put(transaction, point));
    return http::recordAudit(transaction, request, api::AuditTarget{"restorePoint", point.id, point.createdAt},
                             core::json::differences(core::json::toJson(api::RestorePointInput{before}),
                                                     core::json::toJson(api::RestorePointInput{pinned})));
}

/// All that a person cannot change of a point.
const std::vector<std::string_view>& readOnlyFields()
{
    static const std::vector<std::string_view> fields{
        "id",    "revision",  "createdAt",       "reason", "subject", "fileName", "bytes",      "milliseconds",
        "check", "rehearsal", "auditCheckpoint", "rows",   "copies",  "failure",  "opensUntil", "sha256"};
    return fields;
}

} // namespace

core::Result<std::vector<RestorePoint>> PointHandlers::judged(storage::Snapshot& snapshot) const
{
    BLOOMZY_TRY(auto points, PointStore::all(snapshot));
    BLOOMZY_TRY(const auto stored, PlanStore::read(snapshot));
    judgeCopies(points, stored.plan.retention, ServerZone(), m_clock.now());
    BLOOMZY_CHECK(OpeningKeys::tell(snapshot, points, m_clock.now()));
    return points;
}

core::Result<Reply<RestorePoint>> PointHandlers::one(storage::Snapshot& snapshot, std::string_view id) const
{
    BLOOMZY_TRY(auto points, judged(snapshot));
    const auto point = std::ranges::find(points, id, &RestorePoint::id);
    if (point == points.end())
        return noSuchPoint();
    auto tag = http::revisionTag(point->revision);
    return Reply<RestorePoint>{.value = std::move(*point), .etag = std::move(tag)};
}

core::Result<Reply<api::RestorePointList>> PointHandlers::list(const http::Request& request,
                                                               const api::PageQuery& query)
{
    BLOOMZY_TRY(const auto rows, http::pageRows(query));
    BLOOMZY_TRY(auto points,
                storage::readValue<std::vector<RestorePoint>>(
                    m_database, request.deadline, [&](storage::Snapshot& snapshot) { return judged(snapshot); }));
    auto from = points.begin();
    if (query.cursor) {
        from = std::ranges::find(points, *query.cursor, &RestorePoint::id);
        if (from == points.end())
            return http::wrongCursor();
        ++from;
    }
    const auto to = std::min<std::ptrdiff_t>(rows, points.end() - from) + from;
    Reply<api::RestorePointList> reply;
    if (to != points.end())
        reply.value.nextCursor = std::prev(to)->id;
    reply.value.items.assign(std::make_move_iterator(from), std::make_move_iterator(to));
    return reply;
}

core::Result<Reply<RestorePoint>> PointHandlers::get(const http::Request& request)
{
    return storage::readValue<Reply<RestorePoint>>(m_database, request.deadline, [&](storage::Snapshot& snapshot) {
        return one(snapshot, request.pathParameter("id"));
    });
}

core::Result<Reply<RestorePoint>> PointHandlers::patch(const http::Request& request, const std::string& patch)
{
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    const auto change = [&](storage::Transaction& transaction) -> core::Result<Reply<RestorePoint>> {
        BLOOMZY_TRY(auto point, PointStore::find(transaction, request.pathParameter("id")));
        if (!point)
            return noSuchPoint();
        if (point->revision != revision)
            return changedMeanwhile();
        const api::RestorePointInput before{point->pinned};
        BLOOMZY_TRY(const auto input, core::json::patched(before, patch, readOnlyFields()));
        if (input != before)
            BLOOMZY_CHECK(pin(transaction, request, std::move(*point), input.pinned));
        return one(transaction, request.pathParameter("id"));
    };
    return storage::writeValue<Reply<RestorePoint>>(m_database, storage::Lane::interactive, request.deadline, change);
}

} // namespace bloomzy::backup
