#include "backend/core/Files.h"

#include "backend/core/FileDescriptor.h"
#include "backend/core/FileErrors.h"
#include "backend/core/crypto/Random.h"

#include <sys/stat.h>

#include <cerrno>
#include <fcntl.h>

namespace bloomzy::core {

namespace {

constexpr mode_t othersMask = 077;

Result<void> checkStatus(const struct stat& status, const std::filesystem::path& path)
{
    if ((status.st_mode & othersMask) == 0)
        return {};
    const bool folder = S_ISDIR(status.st_mode);
    return makeError(api::ErrorCode::forbidden,
                     folder ? "Other users of this computer can enter a folder of the server. Nothing was opened. Run "
                              "chmod 700 on the folder."
                            : "Other users of this computer can read a file of the server. Nothing was opened. Run "
                              "chmod 600 on the file.",
                     "mode of " + path.string() + " lets group or others in");
}

Result<void> writeAll(int descriptor, std::string_view content, const std::filesystem::path& path)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno != EINTR)
            return fileError(errno, "write a file", path);
        content.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return {};
}

Result<void> writeNew(const std::filesystem::path& file, std::string_view content)
{
    const FileDescriptor open(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!open.isOpen())
        return fileError(errno, "create a file", file);
    BLOOMZY_CHECK(writeAll(open.get(), content, file));
    if (::fsync(open.get()) != 0)
        return fileError(errno, "write a file", file);
    return {};
}

/// A rename is durable once the folder that holds the name is.
Result<void> syncFolder(const std::filesystem::path& folder)
{
    const FileDescriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!open.isOpen() || ::fsync(open.get()) != 0)
        return fileError(errno, "write a folder", folder);
    return {};
}

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    const auto parent = file.parent_path();
    return parent.empty() ? std::filesystem::path(".") : parent;
}

Result<FileDescriptor> openPrivate(const std::filesystem::path& file)
{
    FileDescriptor open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status
    {
    };
    if (!open.isOpen() || ::fstat(open.get(), &status) != 0)
        return fileError(errno, "read a file", file);
    BLOOMZY_CHECK(checkStatus(status, file));
    if (!S_ISREG(status.st_mode))
        return makeError(api::ErrorCode::malformed,
                         "Something else stands where the server keeps a file. Move it away.",
                         "not a regular file: " + file.string());
    return open;
}

Result<std::size_t> sizeOf(const FileDescriptor& open, const std::filesystem::path& file)
{
    struct stat status
    {
    };
    if (::fstat(open.get(), &status) != 0)
        return fileError(errno, "read a file", file);
    return static_cast<std::size_t>(status.st_size);
}

} // namespace

Result<void> makePrivateFolder(const std::filesystem::path& folder)
{
    struct stat status
    {
    };
    if (::stat(folder.c_str(), &status) == 0) {
        if (S_ISDIR(status.st_mode))
            return checkStatus(status, folder);
        return makeError(api::ErrorCode::malformed, "A file stands where the server needs a folder. Move it away.",
                         "not a folder: " + folder.string());
    }
    const auto parent = folder.lexically_normal().parent_path();
    if (!parent.empty() && ::stat(parent.c_str(), &status) != 0)
        BLOOMZY_CHECK(makePrivateFolder(parent));
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return fileError(errno, "create a folder", folder);
    return checkPrivate(folder);
}

Result<void> checkPrivate(const std::filesystem::path& path)
{
    struct stat status
    {
    };
    if (::stat(path.c_str(), &status) != 0)
        return fileError(errno, "open a file or folder", path);
    return checkStatus(status, path);
}

Result<void> makePrivateFile(const std::filesystem::path& file)
{
    const FileDescriptor open(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!open.isOpen() && errno != EEXIST)
        return fileError(errno, "create a file", file);
    if (open.isOpen())
        return syncFolder(folderOf(file));
    const auto existing = openPrivate(file);
    return existing.has_error() ? Result<void>(existing.error()) : Result<void>();
}

Result<std::string> readPrivateFile(const std::filesystem::path& file, std::size_t limit)
{
    BLOOMZY_TRY(const auto open, openPrivate(file));
    // Room for what is there, and for one byte by which more would show.
    BLOOMZY_TRY(const std::size_t size, sizeOf(open, file));
    std::string content(std::min(size, limit) + 1, '\0');
    std::size_t length = 0;
    while (length < content.size()) {
        const ssize_t count = ::read(open.get(), content.data() + length, content.size() - length);
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return fileError(errno, "read a file", file);
        length += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    if (length > limit || size > limit)
        return makeError(api::ErrorCode::tooLarge, "A file of the server is larger than it can be. Check its content.",
                         "more than " + std::to_string(limit) + " bytes: " + file.string());
    content.resize(length);
    return content;
}

Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view content)
{
    auto temporary = file;
    temporary += "." + crypto::randomToken(9) + ".new";
    auto done = writeNew(temporary, content);
    if (done.has_value())
        done = renameFile(temporary, file);
    if (done.has_error())
        ::unlink(temporary.c_str());
    return done;
}

Result<void> removeFile(const std::filesystem::path& file)
{
    if (::unlink(file.c_str()) != 0)
        return errno == ENOENT ? Result<void>() : Result<void>(fileError(errno, "remove a file", file));
    return syncFolder(folderOf(file));
}

Result<void> renameFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return fileError(errno, "replace a file", to);
    return syncFolder(folderOf(to));
}

} // namespace bloomzy::core
