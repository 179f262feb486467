#include "backend/core/FileErrors.h"

#include <cerrno>
#include <string>
#include <system_error>

namespace bloomzy::core {

Error fileError(int errorNumber, std::string_view action, const std::filesystem::path& path)
{
    const std::string could = "The server could not " + std::string(action) + ". ";
    const std::string cause =
        std::string(action) + ": " + path.string() + ": " + std::generic_category().message(errorNumber);
    switch (errorNumber) {
    case EACCES:
    case EPERM:
    case EROFS:
        return makeError(api::ErrorCode::forbidden,
                         could + "The folder does not belong to this user or cannot be written. Give it to the user "
                                 "who runs the server (chown), or choose another data folder.",
                         cause);
    case ENOENT:
    case ENOTDIR:
        return makeError(api::ErrorCode::notFound, could + "It is not there. Check the data folder that was given.",
                         cause);
    case ENOSPC:
    case EDQUOT:
        return makeError(api::ErrorCode::insufficientStorage,
                         could + "The disk is full. What was there before is unchanged. Free some space and try again.",
                         cause);
    default:
        return makeError(api::ErrorCode::internal,
                         could + "What was there before is unchanged. See the server's log for the reason.", cause);
    }
}

} // namespace bloomzy::core
