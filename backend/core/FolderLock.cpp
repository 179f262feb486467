#include "backend/core/FolderLock.h"

#include "backend/core/FileErrors.h"

#include <sys/file.h>

#include <cerrno>
#include <fcntl.h>

namespace bloomzy::core {

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder)
{
    const auto name = folder / "lock";
    FileDescriptor file(::open(name.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return fileError(errno, "open the lock of its data folder", name);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
        return FolderLock(std::move(file));
    if (errno != EWOULDBLOCK)
        return fileError(errno, "lock its data folder", name);
    return unavailable("Another server uses this data folder. Nothing was changed. Stop that one, or choose another "
                       "folder.",
                       std::chrono::seconds(5), "locked: " + name.string());
}

} // namespace bloomzy::core
