#pragma once

#include "backend/audit/log/LogSource.h"
#include "backend/tlog/Checkpoint.h"

#include <boost/describe/enum.hpp>

#include <functional>

namespace bloomzy::audit {

/// What is known of a log beforehand, from elsewhere than the log itself.
struct LogTrust
{
    /// That signs its checkpoints, or signed those of a log that it succeeds; its name is their origin.
    tlog::NoteVerifier key;
    std::optional<std::string> earlier; ///< a signed checkpoint that somebody kept
};

/// What kind of thing is wrong.
enum class LogFault {
    none,
    head,      ///< the checkpoint is not signed by the key
    earlier,   ///< the earlier checkpoint is not of this key and log
    cut,       ///< fewer events than at the earlier checkpoint
    rewritten, ///< the tree is another one than what was signed, or does not begin with the earlier one
    event,     ///< an entry
    part,      ///< what stands beside an entry
    hashes,    ///< tiles
    beside,    ///< what else the source has
    lost       ///< nothing else, but events of the earlier checkpoint are not in it: it was restored from a backup
};
BOOST_DESCRIBE_ENUM(LogFault, none, head, earlier, cut, rewritten, event, part, hashes, beside, lost)

struct LogVerdict
{
    std::string wrong;             ///< the first thing that is wrong, as sentences; empty: nothing is
    tlog::Checkpoint head;         ///< what was verified; of no meaning when its signature is what is wrong
    std::uint64_t partsGone = 0;   ///< parts that entries commit to and that are not there, up to what is wrong; those
                                   ///< of people who were erased among them
    std::uint64_t partsSealed = 0; ///< parts that are there and were not looked at, for want of the keys
    LogFault fault = LogFault::none;
    std::optional<std::uint64_t> event; ///< at which; the first of 256 where it is one of them, as far as it is known
    std::string note;                   ///< the checkpoint as the source told it
    tlog::NoteVerifier key = {};        ///< by which that was verified: the log's own, whatever was trusted
    std::uint64_t lost = 0;             ///< events of the earlier checkpoint that were lost in a restore
};

/// Told now and then: events that were read, of how many.
using LogProgress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/// Reads the whole log: whether its checkpoint is signed, every entry is the one that its tile has the hash of, every
/// tile follows from those below and the root from all, every part that is there is the one that its entry commits to,
/// and the tree begins with that of the earlier checkpoint. A log that was restored from a backup has another key than
/// before, to which a chain of signatures has to lead from the trusted one; it begins with all that the backup had. An
/// error is that the source could not be asked. It keeps no
/// more than a bundle of entries and a tile of each level.
///
/// Without an earlier checkpoint it cannot see that whoever has the key wrote another log, nor that all was taken back
/// to an older state (docs/audit-log-format.md).
[[nodiscard]] core::Result<LogVerdict> verifyLog(LogSource& source, const LogTrust& trust,
                                                 const LogProgress& progress = {});

} // namespace bloomzy::audit
