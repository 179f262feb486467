#pragma once

#include "backend/audit/log/LogVerifier.h"

namespace bloomzy::audit {

/// What the signatures of a log say, before any of its events is read.
struct LogHeads
{
    std::string wrong; ///< as LogVerdict has it
    LogFault fault = LogFault::none;
    std::optional<std::uint64_t> event;
    std::string note;      ///< the checkpoint as the source told it
    tlog::Checkpoint head; ///< the same, when it is verified
    tlog::NoteVerifier key;
    std::vector<tlog::Checkpoint> beginnings; ///< heads that the tree has to begin with
    std::uint64_t lost = 0;                   ///< events of the earlier checkpoint after the last of these
};

/// The checkpoint, the earlier one, and how the log's key follows from the trusted one. An error is of the source.
[[nodiscard]] core::Result<LogHeads> verifyHeads(LogSource& source, const LogTrust& trust);

} // namespace bloomzy::audit
