#include "backend/backup/work/BackupVerifier.h"

#include "backend/backup/archive/ArchiveReader.h"
#include "backend/backup/archive/Refusals.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/points/PointStore.h"
#include "backend/backup/snapshot/StagingRoom.h"
#include "backend/backup/work/ArchiveMaker.h"
#include "backend/backup/work/BackupRecord.h"
#include "backend/backup/work/Delivery.h"
#include "backend/backup/work/WorkFolder.h"

#include <algorithm>

namespace bloomzy::backup {

namespace {

constexpr std::chrono::seconds patience{30};
constexpr const char* damagedText = "Its content is not what was backed up.";
constexpr const char* goneText = "The file is not there any more.";

enum class CopyState { whole, damaged, gone, unread };

core::Error noSuchPoint()
{
    return core::makeError(api::ErrorCode::notFound, "There is no such restore point. It may have been removed.");
}

core::Error nothingRead()
{
    return core::unavailable(
        "No destination that has this backup could be read, so nothing is known of it. Look at the "
        "destinations and try again.",
        std::chrono::seconds(0), "no copy was read");
}

bool isOther(const archive::Manifest& manifest, const api::RestorePoint& point)
{
    const auto rows = tablesOf(manifest);
    const auto isAlike = [](const archive::TableRows& a, const api::TableRows& b) {
        return a.table == b.table && a.rows == b.rows;
    };
    return manifest.created != point.createdAt || !std::ranges::equal(rows, point.rows, isAlike) ||
           (manifest.audit ? std::optional(manifest.audit->checkpoint) : std::nullopt) != point.auditCheckpoint;
}

void fail(api::BackupCopy& copy, const char* detail, const std::string& time)
{
    copy.state = api::BackupCopyState::failed;
    copy.problem = api::DestinationProblem::failed;
    copy.detail = detail;
    copy.at = time;
}

} // namespace

struct BackupVerifier::Finding
{
    std::string destinationId;
    CopyState state = CopyState::unread;
    std::string detail = {}; ///< of a damaged one
};

core::Result<void> BackupVerifier::judge(const api::RestorePoint& point, const std::filesystem::path& file,
                                         const Opening& opening, const BackupWatch& watch, Finding& finding) const
{
    const BackupWatch quiet{{}, watch.isCancelled};
    BLOOMZY_TRY(const auto hash, sha256Of(file, quiet));
    finding.state = CopyState::damaged;
    finding.detail = damagedText;
    if (point.sha256 && hash != *point.sha256)
        return {};
    if (!opening) {
        finding.state = point.sha256 ? CopyState::whole : CopyState::unread;
        return {};
    }
    const auto read = archive::verifyArchive(file, {opening.get(), 1}, quiet);
    if (read.has_error() && read.error().code != api::ErrorCode::malformed)
        return read.error(); // another key, or cancelled
    if (read.has_error())
        finding.detail = read.error().detail;
    else if (!isOther(*read, point))
        finding.state = CopyState::whole;
    return {};
}

core::Result<BackupVerifier::Finding> BackupVerifier::lookAt(const api::RestorePoint& point,
                                                             const api::BackupCopy& copy, const Opening& opening,
                                                             const BackupWatch& watch)
{
    Finding finding{copy.destinationId};
    BLOOMZY_TRY(const auto destination,
                storage::readValue<std::optional<api::Destination>>(
                    m_parts.database, storage::deadlineIn(patience),
                    [&](storage::Snapshot& snapshot) { return DestinationStore::find(snapshot, copy.destinationId); }));
    if (!destination)
        return finding;
    BLOOMZY_TRY(const auto work, WorkFolder::make(m_parts.dataFolder));
    BLOOMZY_CHECK(StagingRoom(work.path()).check(static_cast<std::uint64_t>(point.bytes)));
    const auto file = work.path() / "fetched.age";
    const auto progress = [watch, bytes = point.bytes](std::int64_t done) {
        if (watch.progress)
            watch.progress(done, bytes);
        return !(watch.isCancelled && watch.isCancelled());
    };
    const auto fetched = m_parts.calls.fetch(*destination, *point.fileName, file, progress, watch.isCancelled);
    if (watch.isCancelled && watch.isCancelled())
        return archive::cancelled();
    if (fetched.isDone()) {
        BLOOMZY_CHECK(judge(point, file, opening, watch, finding));
        return finding;
    }
    if (fetched.failure().problem == sdk::Problem::notFound)
        finding.state = CopyState::gone;
    m_parts.log.write(core::LogLevel::warning, "backup", "a copy of a backup could not be read",
                      {{"destination", destination->id}, {"cause", fetched.failure().cause.toStdString()}});
    return finding;
}

core::Result<std::vector<BackupVerifier::Finding>> BackupVerifier::look(const api::RestorePoint& point,
                                                                        const Opening& opening, BackupSteps& steps)
{
    std::vector<Finding> findings;
    for (const api::BackupCopy& copy : point.copies) {
        if (!isStored(copy))
            continue;
        const BackupWatch step = steps.begin(point.bytes);
        BLOOMZY_TRY(auto finding, lookAt(point, copy, opening, step));
        findings.push_back(std::move(finding));
    }
    return findings;
}

core::Result<api::RestorePoint> BackupVerifier::keep(const std::string& pointId, const std::vector<Finding>& findings,
                                                     const api::AuditEvent* event)
{
    const auto isWhole = [](const Finding& finding) { return finding.state == CopyState::whole; };
    const bool isAnyWhole = std::ranges::any_of(findings, isWhole);
    const std::string time = core::formatTime(m_parts.clock.now());
    const auto change = [&](storage::Transaction& transaction) -> core::Result<api::RestorePoint> {
        BLOOMZY_TRY(auto point, PointStore::find(transaction, pointId));
        if (!point)
            return noSuchPoint();
        for (const Finding& finding : findings) {
            const auto copy = std::ranges::find(point->copies, finding.destinationId, &api::BackupCopy::destinationId);
            if (copy == point->copies.end() || finding.state == CopyState::unread)
                continue;
            if (finding.state == CopyState::gone)
                fail(*copy, goneText, time);
            else if (finding.state == CopyState::damaged && isAnyWhole)
                fail(*copy, damagedText, time);
            else if (finding.state == CopyState::damaged)
                point->check = {api::BackupCheckState::failed, time, finding.detail};
        }
        if (isAnyWhole)
            point->check = {api::BackupCheckState::verified, time, {}};
        BLOOMZY_CHECK(PointStore::put(transaction, *point));
        if (event)
            BLOOMZY_CHECK(recordVerified(transaction, *event, *point));
        return std::move(*point);
    };
    return storage::writeValue<api::RestorePoint>(m_parts.database, storage::Lane::interactive,
                                                  storage::deadlineIn(patience), change);
}

core::Result<api::RestorePoint> BackupVerifier::verify(const std::string& pointId, const Opening& opening,
                                                       const api::AuditEvent& event, const BackupWatch& watch)
{
    BLOOMZY_TRY(const auto all, stored());
    const auto point = std::ranges::find(all, pointId, &api::RestorePoint::id);
    if (point == all.end())
        return noSuchPoint();
    BackupSteps steps(watch, point->bytes * std::ranges::count_if(point->copies, isStored));
    BLOOMZY_TRY(const auto findings, look(*point, opening, steps));
    const auto isUnread = [](const Finding& finding) { return finding.state == CopyState::unread; };
    if (std::ranges::all_of(findings, isUnread))
        return nothingRead();
    return keep(pointId, findings, &event);
}

core::Result<std::vector<api::RestorePoint>> BackupVerifier::stored() const
{
    BLOOMZY_TRY(auto all, storage::readValue<std::vector<api::RestorePoint>>(
                              m_parts.database, storage::deadlineIn(patience),
                              [](storage::Snapshot& snapshot) { return PointStore::all(snapshot); }));
    std::erase_if(all, [](const api::RestorePoint& point) {
        return !point.fileName || std::ranges::none_of(point.copies, isStored);
    });
    return all;
}

/// False when it was removed meanwhile.
core::Result<bool> BackupVerifier::count(const api::RestorePoint& point, BackupSteps& steps,
                                         api::BackupVerification& counts)
{
    BLOOMZY_TRY(const auto opening,
                m_parts.openings.find(point.id, m_parts.clock.now(), storage::deadlineIn(patience)));
    BLOOMZY_TRY(const auto findings, look(point, opening, steps));
    const auto has = [&](CopyState state) { return std::ranges::count(findings, state, &Finding::state) > 0; };
    if (has(CopyState::damaged) || has(CopyState::gone) || has(CopyState::whole)) {
        const auto kept = keep(point.id, findings, nullptr);
        if (kept.has_error() && kept.error().code == api::ErrorCode::notFound)
            return false;
        BLOOMZY_CHECK(kept);
    }
    if (has(CopyState::damaged))
        ++counts.failed;
    else if (has(CopyState::whole))
        ++counts.verified;
    else
        ++counts.unopened;
    return true;
}

core::Result<api::BackupVerification> BackupVerifier::verifyAll(const api::AuditEvent& event, const BackupWatch& watch)
{
    BLOOMZY_TRY(const auto all, stored());
    std::int64_t total = 0;
    for (const api::RestorePoint& point : all)
        total += point.bytes * std::ranges::count_if(point.copies, isStored);
    BackupSteps steps(watch, total);
    api::BackupVerification counts;
    for (const api::RestorePoint& point : all)
        BLOOMZY_CHECK(count(point, steps, counts));
    BLOOMZY_CHECK(m_parts.database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return recordVerified(transaction, event, counts); },
        storage::deadlineIn(patience)));
    return counts;
}

} // namespace bloomzy::backup
