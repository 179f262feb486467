#pragma once

#include "backend/core/Error.h"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace bloomzy::host {

/// Why a server did not start. The console chooses its words by it.
enum class StartReason {
    badArguments,
    portInUse,
    portNotPermitted,
    folderNotWritable,
    folderModes,
    folderInUse,
    newerDatabase,
    databaseDamaged,
    databaseAway, ///< the database server cannot be reached, or another server has its databases
    diskFull,
    certificate, ///< certificate and key of TLS are unreadable, or do not belong together
    masterKey,   ///< it is missing, unreadable, or another one than the secrets were sealed with
    internal
};

struct StartFailure
{
    StartReason reason = StartReason::internal;
    std::string message; ///< one line for the person who started it: what, and what to do; may name paths
    std::string cause;   ///< for the log
};

template <class T>
using Started = boost::system::result<T, StartFailure>;

[[noreturn]] void throw_exception_from_error(const StartFailure& failure, const boost::source_location& where);

/// What a full disk and a database server that cannot be reached mean wherever they happen; `otherwise` for the rest.
[[nodiscard]] StartReason reasonOf(api::ErrorCode code, StartReason otherwise);
/// `portInUse`
[[nodiscard]] std::string_view reasonName(StartReason reason);
/// sysexits.h
[[nodiscard]] int exitCode(StartReason reason);

} // namespace bloomzy::host
