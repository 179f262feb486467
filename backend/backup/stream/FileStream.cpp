#include "backend/backup/stream/FileStream.h"

#include "backend/core/FileErrors.h"
#include "backend/core/Files.h"
#include "backend/core/crypto/Random.h"

#include <sys/stat.h>

#include <cerrno>
#include <fcntl.h>

namespace bloomzy::backup {

core::Result<void> writeTo(int descriptor, std::string_view bytes, const std::filesystem::path& file)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return core::fileError(errno, "write a file", file);
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return {};
}

FileSource::FileSource(core::FileDescriptor descriptor, std::filesystem::path file, std::int64_t size)
    : m_descriptor(std::move(descriptor))
    , m_file(std::move(file))
    , m_size(size)
{
}

core::Result<std::unique_ptr<FileSource>> FileSource::open(const std::filesystem::path& file)
{
    core::FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status
    {
    };
    if (!descriptor.isOpen() || ::fstat(descriptor.get(), &status) != 0)
        return core::fileError(errno, "read a file", file);
    if (!S_ISREG(status.st_mode))
        return core::makeError(api::ErrorCode::malformed, "This is no file. Nothing was read. Choose a file.",
                               "not a regular file: " + file.string());
    ::posix_fadvise(descriptor.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
    return std::unique_ptr<FileSource>(new FileSource(std::move(descriptor), file, status.st_size));
}

core::Result<std::size_t> FileSource::read(std::span<char> into)
{
    for (;;) {
        const ssize_t count = ::read(m_descriptor.get(), into.data(), into.size());
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            return core::fileError(errno, "read a file", m_file);
    }
}

NewFile::NewFile(core::FileDescriptor descriptor, std::filesystem::path file, std::filesystem::path temporary)
    : m_descriptor(std::move(descriptor))
    , m_file(std::move(file))
    , m_temporary(std::move(temporary))
{
}

core::Result<std::unique_ptr<NewFile>> NewFile::create(const std::filesystem::path& file)
{
    struct stat status
    {
    };
    if (::lstat(file.c_str(), &status) == 0)
        return core::makeError(api::ErrorCode::conflict,
                               "There is a file of this name already. Nothing was written. Choose another name.",
                               "exists: " + file.string());
    auto temporary = file;
    temporary += "." + core::crypto::randomToken(9) + ".part";
    core::FileDescriptor descriptor(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!descriptor.isOpen())
        return core::fileError(errno, "create a file", temporary);
    return std::unique_ptr<NewFile>(new NewFile(std::move(descriptor), file, std::move(temporary)));
}

NewFile::~NewFile()
{
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

core::Result<void> NewFile::write(std::string_view bytes)
{
    return writeTo(m_descriptor.get(), bytes, m_temporary);
}

core::Result<void> NewFile::finish()
{
    // Some file systems tell of a full disk only now, and network shares when the file is closed.
    if (::fsync(m_descriptor.get()) != 0)
        return core::fileError(errno, "write a file", m_temporary);
    return {};
}

core::Result<void> NewFile::keep()
{
    BLOOMZY_CHECK(core::renameFile(m_temporary, m_file));
    m_temporary.clear();
    return {};
}

} // namespace bloomzy::backup
