#pragma once

#include "backend/api/Audit.h"
#include "backend/core/Result.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bloomzy::backup {

/// How far a restore is. The last three are ends: nothing of it is left but the journal.
enum class RestoreState {
    unknown,
    staging,     ///< files are put beside the live ones
    staged,      ///< all are there and durable
    switching,   ///< folders change places; what is live may be either
    switched,    ///< the restored ones are live, and no server has started over them
    trying,      ///< a server starts over them
    committing,  ///< they stay; the former ones go
    rollingBack, ///< the former ones come back
    restored,
    rolledBack,
    abandoned ///< given up before anything live was touched
};
BOOST_DESCRIBE_ENUM(RestoreState, unknown, staging, staged, switching, switched, trying, committing, rollingBack,
                    restored, rolledBack, abandoned)

[[nodiscard]] bool isEnd(RestoreState state);
/// Whether what is live is what was restored; of `switching` and `rollingBack` only recoverRestore() knows.
[[nodiscard]] bool isRestoredLive(RestoreState state);

/// What is restored: a backup.
struct RestorePoint
{
    std::string id;
    std::string takenAt;         ///< RFC 3339 UTC
    std::string checkpoint = {}; ///< signed head of the audit log then
    std::string version = {};    ///< of the program that made it

    bool operator==(const RestorePoint&) const = default;
};
BOOST_DESCRIBE_STRUCT(RestorePoint, (), (id, takenAt, checkpoint, version))

/// A folder of the data folder that is switched, and the names of the files that it has to hold, and no others.
struct RestorePart
{
    std::string name; ///< `store`, `audit`
    std::vector<std::string> files;

    bool operator==(const RestorePart&) const = default;
};
BOOST_DESCRIBE_STRUCT(RestorePart, (), (name, files))

/// The restore that is under way, or the last one: DIR/restore/journal.json.
struct RestoreJournal
{
    std::int32_t version = 1;
    std::string id;        ///< UUID, of its folder DIR/restore/<id>
    std::string eventId;   ///< of the audit event that tells of it
    std::string failureId; ///< of the one that tells that it was not to be
    RestoreState state = RestoreState::unknown;
    RestorePoint point;
    std::vector<RestorePart> parts;
    std::optional<api::AuditActor> actor; ///< who asked for it; gone once it was told
    std::string begunAt;
    std::string endedAt;
    std::string why;   ///< it was rolled back or abandoned, as a sentence
    bool told = false; ///< the audit log has how it ended
};
BOOST_DESCRIBE_STRUCT(RestoreJournal, (),
                      (version, id, eventId, failureId, state, point, parts, actor, begunAt, endedAt, why, told))

/// DIR/restore
[[nodiscard]] std::filesystem::path restoreFolder(const std::filesystem::path& dataFolder);

/// Nothing where there never was a restore. `malformed` when it cannot be read, or is of a later version: then whether
/// the live data are whole is not known, and nothing may be opened.
[[nodiscard]] core::Result<std::optional<RestoreJournal>> readRestoreJournal(const std::filesystem::path& dataFolder);
/// Durably, as a whole.
[[nodiscard]] core::Result<void> writeRestoreJournal(const std::filesystem::path& dataFolder,
                                                     const RestoreJournal& journal);

} // namespace bloomzy::backup
