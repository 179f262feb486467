#include "backend/core/SysExits.h"

namespace bloomzy::core {

std::string_view sysExitName(SysExit code)
{
    switch (code) {
    case SysExit::ok:
        return "EX_OK";
    case SysExit::usage:
        return "EX_USAGE";
    case SysExit::dataError:
        return "EX_DATAERR";
    case SysExit::noInput:
        return "EX_NOINPUT";
    case SysExit::unavailable:
        return "EX_UNAVAILABLE";
    case SysExit::software:
        return "EX_SOFTWARE";
    case SysExit::osError:
        return "EX_OSERR";
    case SysExit::cannotCreate:
        return "EX_CANTCREAT";
    case SysExit::ioError:
        return "EX_IOERR";
    case SysExit::temporary:
        return "EX_TEMPFAIL";
    case SysExit::noPermission:
        return "EX_NOPERM";
    case SysExit::config:
        return "EX_CONFIG";
    }
    return "EX_SOFTWARE";
}

SysExit sysExitFor(const Error& error)
{
    switch (error.code) {
    case api::ErrorCode::forbidden:
        return SysExit::noPermission;
    case api::ErrorCode::notFound:
        return SysExit::noInput;
    case api::ErrorCode::malformed:
    case api::ErrorCode::conflict:
        return SysExit::dataError;
    case api::ErrorCode::invalid:
        return SysExit::config;
    case api::ErrorCode::unavailable:
        return SysExit::temporary;
    case api::ErrorCode::insufficientStorage:
        return SysExit::ioError;
    default:
        return SysExit::software;
    }
}

} // namespace bloomzy::core
