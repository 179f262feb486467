#pragma once

#include "backend/backup/age/Keys.h"
#include "backend/backup/archive/Manifest.h"
#include "backend/backup/snapshot/StagedSnapshot.h"
#include "backend/backup/work/BackupWatch.h"
#include "backend/core/crypto/SecretKey.h"

#include <optional>

namespace bloomzy::backup {

/// How far the audit log is.
struct AuditHead
{
    std::string installation; ///< the log's own id
    std::string checkpoint;   ///< its signed note
};

/// What a backup is made of.
struct ArchiveSources
{
    std::vector<SnapshotMember> databases; ///< `audit` becomes audit/audit.db, another store/<name>.db; or .sql
    std::function<core::Result<core::crypto::SecretKey>()> masterKey; ///< in use now
    /// Of a copy of the audit database, or of the live one where `copy` is null; nothing where it has no log yet.
    std::function<core::Result<std::optional<AuditHead>>(const std::filesystem::path* copy)> auditHead;
    std::string program; ///< version
    storage::SnapshotTools tools = {};
    storage::BarrierLimits barrier = {};
};

struct ArchiveOrder
{
    std::filesystem::path folder;           ///< private and empty: for the copies, which go again
    std::filesystem::path file;             ///< at which there is nothing
    std::vector<age::Recipient> recovery;   ///< who opens it, and the master key in it
    const age::Identity* opening = nullptr; ///< opens it too, but not the master key; by it it is read back
};

struct MadeArchive
{
    archive::Manifest manifest;
    std::string sha256; ///< of the file
    std::int64_t bytes = 0;
    core::Time at{};                           ///< the moment of the state that it holds
    std::chrono::microseconds longestPause{0}; ///< that a writer can have waited
};

/// Copies all databases in the state of one moment, writes them and the master key into a backup file
/// (docs/backup-format.md), and reads the file back to its end. The file is whole, durable and verified when this
/// returns; after an error there is none.
///
/// Errors: those of stageSnapshot() and writeArchive(); `conflict` with cause `cancelled`, and when the master key was
/// changed meanwhile; `insufficientStorage` as soon as the disk of `folder` gets narrow.
[[nodiscard]] core::Result<MadeArchive> makeArchive(const ArchiveSources& sources, const ArchiveOrder& order,
                                                    const core::Clock& clock, const BackupWatch& watch);

/// The bytes of a file, as text of 64 hexadecimal digits.
[[nodiscard]] core::Result<std::string> sha256Of(const std::filesystem::path& file, const BackupWatch& watch = {});

/// `catalog.taxa` and so on, of all databases.
[[nodiscard]] std::vector<archive::TableRows> tablesOf(const archive::Manifest& manifest);

} // namespace bloomzy::backup
