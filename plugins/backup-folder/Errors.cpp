#include "plugins/backup-folder/Errors.h"

#include <cerrno>
#include <system_error>

namespace bloomzy::folder {
namespace {

using sdk::Problem;

Problem problemOf(int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Problem::full;
    case EACCES:
    case EPERM:
    case EROFS:
        return Problem::denied;
    case EEXIST:
        return Problem::exists;
    // What a share answers whose server is gone, or a disk that was pulled out.
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
    case ESTALE:
    case EIO:
    case ENXIO:
    case ENODEV:
    case ETIMEDOUT:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENOTCONN:
    case ECONNRESET:
        return Problem::unreachable;
    default:
        return Problem::failed;
    }
}

} // namespace

sdk::Failure failureAt(int errorNumber, const char* action)
{
    const std::string words = std::generic_category().message(errorNumber);
    return {
        problemOf(errorNumber), {}, QStringLiteral("%1: %2").arg(QLatin1String(action), QString::fromStdString(words))};
}

} // namespace bloomzy::folder
