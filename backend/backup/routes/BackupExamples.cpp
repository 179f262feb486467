#include "backend/backup/routes/BackupExamples.h"

#include "backend/http/ExampleOperation.h"

namespace bloomzy::backup::examples {
namespace {

constexpr const char* destinationId = "019ab3c8-d6b7-73da-85a6-c293f4a5b62a";
constexpr const char* pointId = "019ab3c9-e7c8-74eb-96b7-d3a405b6c73b";
constexpr const char* earlierTime = "2026-11-22T06:00:04.120000Z";
constexpr std::int64_t gibibyte = std::int64_t{1} << 30;

api::DestinationInput input()
{
    return {.name = "Team share", .settings = {{"path", "/srv/backups"}}};
}

api::Destination destination(std::int64_t revision)
{
    api::Destination shown;
    static_cast<api::DestinationInput&>(shown) = input();
    shown.id = destinationId;
    shown.revision = revision;
    shown.kind = "folder";
    shown.createdAt = http::examples::time;
    shown.checkedAt = http::examples::time;
    shown.freeBytes = 212 * gibibyte;
    shown.totalBytes = 480 * gibibyte;
    return shown;
}

api::BackupPlan plan(std::int64_t revision)
{
    api::BackupPlan shown;
    shown.revision = revision;
    shown.timeZone = "Europe/Paris";
    shown.nextRun = "2026-11-22T17:00:00.000000Z";
    return shown;
}

api::RestorePoint point(std::int64_t revision)
{
    using api::KeptAs;
    return {.id = pointId,
            .revision = revision,
            .createdAt = earlierTime,
            .reason = api::BackupReason::scheduled,
            .subject = {},
            .fileName = "bloomzy-2026-11-22T060004.120Z.tar.zst.age",
            .bytes = 5'175'435'591,
            .milliseconds = 182'400,
            .pinned = false,
            .check = {api::BackupCheckState::verified, "2026-11-22T06:04:51.000000Z", {}},
            .rehearsal = api::BackupRehearsal{"2026-11-22T06:20:00.000000Z", true, 254'000, {}},
            .auditCheckpoint = {},
            .rows = {{"catalog.taxa", 1'421'563}, {"auth.users", 38}},
            .copies = {{destinationId,
                        api::BackupCopyState::stored,
                        "2026-11-22T06:03:06.000000Z",
                        {},
                        {},
                        {KeptAs::newest, KeptAs::lastVerified, KeptAs::recent, KeptAs::daily}}},
            .failure = {},
            .opensUntil = {},
            .sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"};
}

} // namespace

Example<Nothing, api::DestinationKindList> listDestinationKinds()
{
    return {.answer = {.items = {{"folder", "Folder or mounted share", {{"path", "Folder"}}}}, .nextCursor = {}}};
}

Example<Nothing, api::DestinationList> listDestinations()
{
    return {.answer = {.items = {destination(1)}, .nextCursor = {}}};
}

Example<api::NewDestination, api::Destination> createDestination()
{
    api::NewDestination request;
    static_cast<api::DestinationInput&>(request) = input();
    request.kind = "folder";
    return {.request = request, .answer = destination(1)};
}

Example<Nothing, api::Destination> getDestination()
{
    return {.path = {{"id", destinationId}}, .answer = destination(1)};
}

Example<api::RawJson, api::Destination> updateDestination()
{
    auto changed = destination(2);
    changed.name = "Old share";
    return {.path = {{"id", destinationId}}, .request = {R"({"name":"Old share"})"}, .answer = changed};
}

Example<Nothing, Nothing> deleteDestination()
{
    return {.path = {{"id", destinationId}}, .after = {"verifyBackup", "verifyBackups"}};
}

Example<Nothing, api::Destination> checkDestination()
{
    return {.path = {{"id", destinationId}}, .answer = destination(1)};
}

Example<Nothing, api::BackupPlan> getPlan()
{
    return {.answer = plan(1)};
}

Example<api::RawJson, api::BackupPlan> updatePlan()
{
    auto changed = plan(2);
    changed.schedule = {api::BackupEvery::day, "03:30", api::Weekday::sunday};
    changed.retention.monthly = 24;
    changed.nextRun = "2026-11-23T02:30:00.000000Z";
    return {.request = {R"({"schedule":{"every":"day","at":"03:30"},"retention":{"monthly":24}})"}, .answer = changed};
}

http::ExampleOf<Nothing, api::PageQuery, api::RestorePointList> listPoints()
{
    return {.query = {.limit = 50, .cursor = {}}, .answer = {.items = {point(1)}, .nextCursor = {}}};
}

Example<Nothing, api::RestorePoint> getPoint()
{
    return {.path = {{"id", pointId}}, .answer = point(1)};
}

Example<api::RawJson, api::RestorePoint> updatePoint()
{
    auto pinned = point(2);
    pinned.pinned = true;
    pinned.copies.front().keptAs.insert(pinned.copies.front().keptAs.begin(), api::KeptAs::pinned);
    return {.path = {{"id", pointId}}, .request = {R"({"pinned":true})"}, .answer = pinned};
}

Example<Nothing, api::BackupStatus> getBackupStatus()
{
    return {.answer = {.newestAt = earlierTime,
                       .verifiedAt = "2026-11-22T06:04:51.000000Z",
                       .provenAt = "2026-11-22T06:20:00.000000Z",
                       .recoveryTimeMilliseconds = 254'000,
                       .recoveryPointSeconds = 21'782,
                       .hasRecoveryKey = true,
                       .recoveryKeyAt = http::examples::time,
                       .expectedMilliseconds = 182'400,
                       .lastRestore = {}}};
}

Example<Nothing, api::Operation> createBackup()
{
    return {.answer = http::examples::begunOperation("019ab3cb-09ea-76fd-98d9-f5c6c7d8e90d", "backup.create", "bytes"),
            .after = {"createRecoveryKey", "createBackupDestination"}};
}

/// With the key that was made, which opens what was made after it.
Example<api::BackupOpening, api::Operation> verifyBackup()
{
    return {.path = {{"id", pointId}},
            .request = {.recoveryKey = "AGE-SECRET-KEY-1EXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEE"},
            .answer = http::examples::begunOperation("019ab3cc-1afb-77ae-a9ea-06d7d8e9fa1e", "backup.verify", "bytes"),
            .after = {"createBackup"}};
}

Example<Nothing, api::Operation> verifyBackups()
{
    return {.answer =
                http::examples::begunOperation("019ab3cd-2b0c-78bf-bafb-17e8e9fa0b2f", "backup.verifyAll", "bytes"),
            .after = {"createBackup"}};
}

} // namespace bloomzy::backup::examples
