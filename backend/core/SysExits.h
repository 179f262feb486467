#pragma once

#include "backend/core/Error.h"

#include <string_view>

namespace bloomzy::core {

/// How a program of this project ends: sysexits(3).
enum class SysExit {
    ok = 0,
    usage = 64,       ///< the command line is wrong
    dataError = 65,   ///< a file's content is not what it should be
    noInput = 66,     ///< a file that was named is not there
    unavailable = 69, ///< a service that is needed cannot be reached
    software = 70,    ///< our fault
    osError = 71,     ///< the system refused a process, a socket, memory
    cannotCreate = 73,
    ioError = 74,   ///< reading or writing failed, or the disk is full
    temporary = 75, ///< the same start may succeed later: a folder or port is in use
    noPermission = 77,
    config = 78
};

/// `EX_USAGE` and so on.
[[nodiscard]] std::string_view sysExitName(SysExit code);
/// With what a program ends that could not start because of `error`.
[[nodiscard]] SysExit sysExitFor(const Error& error);

} // namespace bloomzy::core
