#pragma once

#include "backend/api/BackupDestinations.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of /api/v1/backups/points.
namespace bloomzy::api {

/// Why a backup was made. `safety`: of what a restore was about to replace.
enum class BackupReason { manual, scheduled, beforeImport, safety, unknown };
BOOST_DESCRIBE_ENUM(BackupReason, manual, scheduled, beforeImport, safety, unknown)

/// `failed`: its content is not what was backed up. A destination that could not be read proves nothing.
enum class BackupCheckState { pending, verified, failed, unknown };
BOOST_DESCRIBE_ENUM(BackupCheckState, pending, verified, failed, unknown)

/// Why retention keeps a copy.
enum class KeptAs { pinned, newest, lastVerified, safety, recent, daily, weekly, monthly, unknown };
BOOST_DESCRIBE_ENUM(KeptAs, pinned, newest, lastVerified, safety, recent, daily, weekly, monthly, unknown)

struct BackupCheck
{
    BackupCheckState state = BackupCheckState::pending;
    std::optional<std::string> at;     ///< when it was checked last
    std::optional<std::string> detail; ///< English: what is wrong with it

    bool operator==(const BackupCheck&) const = default;
};
BOOST_DESCRIBE_STRUCT(BackupCheck, (), (state, at, detail))

/// A restore into a sandbox beside the server.
struct BackupRehearsal
{
    std::string at;
    bool passed = false;
    std::int64_t milliseconds = 0;     ///< from the file to a server that answered: the recovery time
    std::optional<std::string> detail; ///< English: what did not pass

    bool operator==(const BackupRehearsal&) const = default;
};
BOOST_DESCRIBE_STRUCT(BackupRehearsal, (), (at, passed, milliseconds, detail))

struct TableRows
{
    std::string table; ///< `catalog.taxa`
    std::int64_t rows = 0;

    bool operator==(const TableRows&) const = default;
};
BOOST_DESCRIBE_STRUCT(TableRows, (), (table, rows))

enum class BackupCopyState { stored, failed, unknown };
BOOST_DESCRIBE_ENUM(BackupCopyState, stored, failed, unknown)

/// What became of a backup at one destination.
struct BackupCopy
{
    std::string destinationId;
    BackupCopyState state = BackupCopyState::unknown;
    std::string at;                            ///< when it was stored, or had failed
    std::optional<DestinationProblem> problem; ///< of a failed one
    std::optional<std::string> detail;         ///< English, of the plugin
    std::vector<KeptAs> keptAs;                ///< of a stored one: why retention keeps it; empty: it goes

    bool operator==(const BackupCopy&) const = default;
};
BOOST_DESCRIBE_STRUCT(BackupCopy, (), (destinationId, state, at, problem, detail, keptAs))

/// A backup that was made or tried.
struct RestorePoint
{
    std::string id;
    std::int64_t revision = 0; ///< counts up with each change that a person makes; the ETag
    std::string createdAt;     ///< the moment whose state it holds
    BackupReason reason = BackupReason::unknown;
    std::optional<std::string> subject;  ///< the name of the import that it was made before
    std::optional<std::string> fileName; ///< at every destination; absent when no file came to be
    std::int64_t bytes = 0;              ///< of the file
    std::int64_t milliseconds = 0;       ///< that it took
    bool pinned = false;                 ///< retention keeps it
    BackupCheck check;
    std::optional<BackupRehearsal> rehearsal;   ///< the last one
    std::optional<std::string> auditCheckpoint; ///< the signed note of the audit log that it holds
    std::vector<TableRows> rows;
    std::vector<BackupCopy> copies;
    std::optional<std::string> failure;     ///< English: why no file came to be
    std::optional<std::string> opensUntil;  ///< until then the server opens it without the recovery key
    std::optional<std::string> sha256 = {}; ///< of the file, in hexadecimal digits: by it copies are verified unopened

    bool operator==(const RestorePoint&) const = default;
};
BOOST_DESCRIBE_STRUCT(RestorePoint, (),
                      (id, revision, createdAt, reason, subject, fileName, bytes, milliseconds, pinned, check,
                       rehearsal, auditCheckpoint, rows, copies, failure, opensUntil, sha256))

/// GET /api/v1/backups/points: newest first.
struct RestorePointList
{
    std::vector<RestorePoint> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(RestorePointList, (), (items, nextCursor))

/// What a merge patch of a restore point may change.
struct RestorePointInput
{
    bool pinned = false;

    bool operator==(const RestorePointInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(RestorePointInput, (), (pinned))

} // namespace bloomzy::api
