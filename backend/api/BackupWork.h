#pragma once

#include "backend/api/BackupPoints.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of the work on backups: to make, verify, rehearse and restore one. Each is an operation (202), whose
/// result is named here.
///
///     POST /api/v1/backups                            backup.create     RestorePoint
///     POST /api/v1/backups/verification               backup.verifyAll  BackupVerification
///     POST /api/v1/backups/points/{id}/verification   backup.verify     RestorePoint
///     POST /api/v1/backups/points/{id}/rehearsal      backup.rehearse   RestorePoint
///     POST /api/v1/backups/points/{id}/dry-run        backup.dryRun     RestoreDryRun
///     POST /api/v1/backups/points/{id}/restore        backup.restore    the server starts again over the restored data
namespace bloomzy::api {

/// What opens a backup. Body of the routes of one point.
struct BackupOpening
{
    /// `AGE-SECRET-KEY-1…`, used once and forgotten. Absent: by the key that the server keeps of a backup for some
    /// time (RestorePoint::opensUntil).
    std::optional<std::string> recoveryKey;
};
BOOST_DESCRIBE_STRUCT(BackupOpening, (), (recoveryKey))

/// Body of the restore.
struct RestoreRequest : BackupOpening
{
    std::string dryRunId; ///< the operation that tried this point without an objection, an hour ago at most
};
BOOST_DESCRIBE_STRUCT(RestoreRequest, (BackupOpening), (dryRunId))

struct BackupVerification
{
    std::int32_t verified = 0;
    std::int32_t failed = 0;   ///< their content is not what was backed up
    std::int32_t unopened = 0; ///< only the recovery key opens them, or no destination could be read
};
BOOST_DESCRIBE_STRUCT(BackupVerification, (), (verified, failed, unopened))

/// Rows of a table now, and after the restore.
struct RestoreTableChange
{
    std::string table; ///< `catalog.taxa`
    std::int64_t now = 0;
    std::int64_t then = 0;
    bool kept = false; ///< a restore leaves it as it is
};
BOOST_DESCRIBE_STRUCT(RestoreTableChange, (), (table, now, then, kept))

/// What a restore would bring. Nothing live was touched.
struct RestoreDryRun
{
    std::string pointId;
    std::string at;
    std::vector<RestoreTableChange> tables;
    std::vector<std::string> migrations; ///< `catalog: 20261128T1400_saved_views`, that the restored data need
    std::int64_t bytesNeeded = 0;
    std::int64_t bytesFree = 0;
    std::int64_t milliseconds = 0;     ///< that the dry run took
    std::int64_t stopMilliseconds = 0; ///< estimated: for how long the server will not answer
};
BOOST_DESCRIBE_STRUCT(RestoreDryRun, (),
                      (pointId, at, tables, migrations, bytesNeeded, bytesFree, milliseconds, stopMilliseconds))

enum class RestoreEnd { underWay, restored, rolledBack, abandoned, unknown };
BOOST_DESCRIBE_ENUM(RestoreEnd, underWay, restored, rolledBack, abandoned, unknown)

/// The last restore of this server.
struct LastRestore
{
    RestoreEnd end = RestoreEnd::unknown;
    std::string takenAt; ///< the moment whose state the backup holds
    std::string begunAt;
    std::optional<std::string> endedAt;
    std::optional<std::string> why; ///< English: it was rolled back or abandoned
};
BOOST_DESCRIBE_STRUCT(LastRestore, (), (end, takenAt, begunAt, endedAt, why))

/// GET /api/v1/backups: how well off one would be if everything else were gone now.
struct BackupStatus
{
    std::optional<std::string> newestAt;                  ///< of the newest backup that is stored somewhere
    std::optional<std::string> verifiedAt;                ///< when a backup was last found to be whole
    std::optional<std::string> provenAt;                  ///< when a rehearsal last passed
    std::optional<std::int64_t> recoveryTimeMilliseconds; ///< RTO, as the last rehearsal that passed measured it
    std::optional<std::int64_t> recoveryPointSeconds;     ///< RPO: what the schedule and the time of a backup imply
    bool hasRecoveryKey = false;                          ///< without one no backup is made
    std::optional<std::string> recoveryKeyAt;
    std::optional<std::int64_t> expectedMilliseconds; ///< of a backup, as the last ones took
    std::optional<LastRestore> lastRestore;
};
BOOST_DESCRIBE_STRUCT(BackupStatus, (),
                      (newestAt, verifiedAt, provenAt, recoveryTimeMilliseconds, recoveryPointSeconds, hasRecoveryKey,
                       recoveryKeyAt, expectedMilliseconds, lastRestore))

} // namespace bloomzy::api
