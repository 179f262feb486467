#pragma once

#include "backend/audit/log/LogSource.h"
#include "backend/tlog/Checkpoint.h"

namespace bloomzy::audit {

/// What is known of a log beforehand, from elsewhere than the log itself.
struct LogTrust
{
    tlog::NoteVerifier key;             ///< that signs its checkpoints; its name is their origin
    std::optional<std::string> earlier; ///< a signed checkpoint that somebody kept
};

struct LogVerdict
{
    std::string wrong;             ///< the first thing that is wrong, as sentences; empty: nothing is
    tlog::Checkpoint head;         ///< what was verified; of no meaning when its signature is what is wrong
    std::uint64_t partsGone = 0;   ///< parts that entries commit to and that are not there, up to what is wrong; those
                                   ///< of people who were erased among them
    std::uint64_t partsSealed = 0; ///< parts that are there and were not looked at, for want of the keys
};

/// Reads the whole log: whether its checkpoint is signed, every entry is the one that its tile has the hash of, every
/// tile follows from those below and the root from all, every part that is there is the one that its entry commits to,
/// and the tree begins with that of the earlier checkpoint. An error is that the source could not be asked.
///
/// Without an earlier checkpoint it cannot see that whoever has the key wrote another log, nor that all was taken back
/// to an older state (docs/audit-log-format.md).
[[nodiscard]] core::Result<LogVerdict> verifyLog(LogSource& source, const LogTrust& trust);

} // namespace bloomzy::audit
