#include "backend/storage/snapshot/PartialFile.h"

#include "backend/core/FileErrors.h"

#include <sys/stat.h>

#include <cerrno>
#include <fcntl.h>

namespace bloomzy::storage {

namespace {

core::Result<void> syncFolderOf(const std::filesystem::path& file)
{
    const auto folder = std::filesystem::absolute(file).parent_path();
    const core::FileDescriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!open.isOpen() || ::fsync(open.get()) != 0)
        return core::fileError(errno, "write a folder", folder);
    return {};
}

void removeWithCompany(const std::filesystem::path& file)
{
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
        ::unlink((file.string() + suffix).c_str());
}

} // namespace

core::Result<PartialFile> PartialFile::create(const std::filesystem::path& file)
{
    core::FileDescriptor open(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (open.isOpen())
        return PartialFile(file, std::move(open));
    if (errno == EEXIST)
        return core::makeError(api::ErrorCode::conflict,
                               "A file of an earlier backup lies where this one would write. Nothing was changed. "
                               "Empty the folder in which backups are prepared.",
                               "there already: " + file.string());
    return core::fileError(errno, "create a file", file);
}

PartialFile::~PartialFile()
{
    if (m_open.isOpen() && !m_kept)
        removeWithCompany(m_path);
}

core::Result<void> PartialFile::append(std::string_view piece) const
{
    while (!piece.empty()) {
        const ssize_t written = ::write(m_open.get(), piece.data(), piece.size());
        if (written < 0 && errno != EINTR)
            return failed();
        piece.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return {};
}

core::Result<void> PartialFile::put(std::string_view bytes, std::int64_t at) const
{
    if (::pwrite(m_open.get(), bytes.data(), bytes.size(), at) != static_cast<ssize_t>(bytes.size()))
        return failed();
    return {};
}

core::Result<std::uint64_t> PartialFile::size() const
{
    struct stat status
    {
    };
    if (::fstat(m_open.get(), &status) != 0)
        return failed();
    return static_cast<std::uint64_t>(status.st_size);
}

core::Result<void> PartialFile::keep()
{
    if (::fsync(m_open.get()) != 0)
        return failed();
    BLOOMZY_CHECK(syncFolderOf(m_path));
    m_kept = true;
    return {};
}

core::Error PartialFile::failed() const
{
    return core::fileError(errno, "write a file", m_path);
}

} // namespace bloomzy::storage
