#pragma once

#include "backend/api/Audit.h"
#include "backend/audit/people/AddressKeys.h"
#include "backend/tlog/NoteKey.h"

namespace bloomzy::audit {

/// A restore, as the audit log tells of it (`backup.restore`).
struct RestoreTold
{
    std::string eventId;         ///< UUID; what the log has already is not told again
    std::string pointId;         ///< of the backup
    std::string takenAt;         ///< RFC 3339 UTC
    std::string checkpoint = {}; ///< signed head of the log when the backup was taken
    api::AuditActor actor = {};  ///< who asked for it
    bool tookTheLogBack = false; ///< the log itself came from the backup, and may have had more events
};

/// Appends the event, in one durable transaction, and answers the key by which the log goes on. It commits to the last
/// head before it.
///
/// Where the log itself was taken back, that key is a new one, with a new origin: somebody may have heads of what the
/// log had after the backup, and the old key must sign no other events with the same numbers. Its last signature names
/// the new key (tlog::ClosedLog).
///
/// `key` is the log's; findable is everything that is in it. Errors as AuditService::open() has them.
[[nodiscard]] core::Result<tlog::NoteSigner> recordRestore(storage::Database& database, const storage::Vault& vault,
                                                           tlog::NoteSigner key, const RestoreTold& told);

} // namespace bloomzy::audit
