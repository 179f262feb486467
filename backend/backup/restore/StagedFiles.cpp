#include "backend/backup/restore/StagedFiles.h"

#include "backend/core/FileDescriptor.h"
#include "backend/core/FileErrors.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>

namespace bloomzy::backup {
namespace {

using core::FileDescriptor;
using core::fileError;

constexpr mode_t allModes = 07777;

core::Error refused(const std::string& name, std::string_view what)
{
    return core::makeError(api::ErrorCode::malformed,
                           "The restore was refused: \"" + name + "\" " + std::string(what) +
                               ". Nothing live was touched.",
                           "staged: " + name);
}

/// Without following a link.
core::Result<struct stat> lookAt(const std::filesystem::path& path)
{
    struct stat status
    {
    };
    if (::lstat(path.c_str(), &status) != 0)
        return fileError(errno, "look at a staged file", path);
    return status;
}

core::Result<void> checkOwn(const std::string& name, const struct stat& status, mode_t mode)
{
    if (status.st_uid != ::geteuid())
        return refused(name, "belongs to another user");
    if ((status.st_mode & allModes) != mode)
        return refused(name, "has modes that the server does not give");
    return {};
}

core::Result<void> checkFile(const std::string& name, const std::filesystem::path& file)
{
    BLOOMZY_TRY(const auto status, lookAt(file));
    if (!S_ISREG(status.st_mode))
        return refused(name, "is not a regular file");
    if (status.st_nlink != 1)
        return refused(name, "has another name as well");
    return checkOwn(name, status, 0600);
}

core::Result<void> copyBytes(int from, int into, const std::filesystem::path& file)
{
    std::vector<char> buffer(256 * 1024);
    for (;;) {
        const ssize_t count = ::read(from, buffer.data(), buffer.size());
        if (count == 0)
            return {};
        if (count < 0 && errno != EINTR)
            return fileError(errno, "read a file", file);
        for (ssize_t done = 0; done < count;) {
            const ssize_t written = ::write(into, buffer.data() + done, std::size_t(count - done));
            if (written < 0 && errno != EINTR)
                return fileError(errno, "write a file", file);
            done += std::max<ssize_t>(written, 0);
        }
    }
}

core::Result<void> copyFile(const std::string& name, const std::filesystem::path& from,
                            const std::filesystem::path& into)
{
    const FileDescriptor source(::open(from.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status
    {
    };
    if (!source.isOpen() && errno == ELOOP)
        return refused(name, "is a link");
    if (!source.isOpen() || ::fstat(source.get(), &status) != 0)
        return fileError(errno, "read a file", from);
    if (!S_ISREG(status.st_mode))
        return refused(name, "is not a regular file");
    const FileDescriptor target(::open(into.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!target.isOpen())
        return fileError(errno, "create a file", into);
    return copyBytes(source.get(), target.get(), into);
}

core::Result<void> syncAt(const std::filesystem::path& path, int flags)
{
    const FileDescriptor open(::open(path.c_str(), flags | O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!open.isOpen() || ::fsync(open.get()) != 0)
        return fileError(errno, "write to its disk", path);
    return {};
}

} // namespace

core::Result<void> copyPart(const RestorePart& part, const std::filesystem::path& from,
                            const std::filesystem::path& into)
{
    for (const std::string& name : part.files)
        BLOOMZY_CHECK(copyFile(name, from / name, into / name));
    return {};
}

core::Result<void> movePart(const RestorePart& part, const std::filesystem::path& from,
                            const std::filesystem::path& into)
{
    for (const std::string& name : part.files)
        if (::rename((from / name).c_str(), (into / name).c_str()) != 0)
            return fileError(errno, "move a file", from / name);
    return {};
}

core::Result<void> checkPart(const RestorePart& part, const std::filesystem::path& folder)
{
    BLOOMZY_TRY(const auto status, lookAt(folder));
    if (!S_ISDIR(status.st_mode))
        return refused(part.name, "is not a folder");
    BLOOMZY_CHECK(checkOwn(part.name, status, 0700));
    for (const std::string& name : part.files)
        BLOOMZY_CHECK(checkFile(name, folder / name));
    std::error_code failed;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed))
        if (std::ranges::find(part.files, entry->path().filename().string()) == part.files.end())
            return refused(entry->path().filename().string(), "is nothing that belongs there");
    return failed ? core::Result<void>(fileError(failed.value(), "read a folder", folder)) : core::Result<void>();
}

core::Result<void> syncPart(const RestorePart& part, const std::filesystem::path& folder)
{
    for (const std::string& name : part.files)
        BLOOMZY_CHECK(syncAt(folder / name, 0));
    return syncFolder(folder);
}

core::Result<void> syncFolder(const std::filesystem::path& folder)
{
    return syncAt(folder, O_DIRECTORY);
}

core::Result<void> removeTree(const std::filesystem::path& folder)
{
    std::error_code failed;
    std::filesystem::remove_all(folder, failed);
    if (failed)
        return fileError(failed.value(), "remove what it does not need any more", folder);
    return std::filesystem::exists(folder.parent_path(), failed) ? syncFolder(folder.parent_path())
                                                                 : core::Result<void>();
}

} // namespace bloomzy::backup
