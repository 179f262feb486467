#pragma once

#include "app/ctl/cli/Arguments.h"
#include "backend/tlog/NoteKey.h"

namespace bloomzy::ctl {

/// What somebody kept of a log elsewhere, by the options of a verification.
struct LogPins
{
    std::optional<tlog::NoteVerifier> key;
    std::optional<std::string> earlier; ///< a signed checkpoint
    std::string save;                   ///< where the newest one goes; empty: nowhere
};

/// Of --vkey, --checkpoint and --save. A checkpoint that lies where the newest one is to go is an earlier one, so that
/// none is lost to a log that does not continue it.
[[nodiscard]] Outcome<LogPins> readPins(const Arguments& arguments);

} // namespace bloomzy::ctl
