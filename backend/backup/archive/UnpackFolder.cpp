#include "backend/backup/archive/UnpackFolder.h"

#include "backend/backup/archive/Refusals.h"
#include "backend/backup/stream/FileStream.h"
#include "backend/core/FileErrors.h"

#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <fcntl.h>

namespace bloomzy::backup::archive {

namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
/// Folders, and the last block of each file.
constexpr std::int64_t spareBytes = std::int64_t{1024} * 1024;

core::Result<void> syncFolder(const std::filesystem::path& folder)
{
    const core::FileDescriptor open(::open(folder.c_str(), folderFlags & ~O_NOFOLLOW));
    if (!open.isOpen() || ::fsync(open.get()) != 0)
        return core::fileError(errno, "write a folder", folder);
    return {};
}

std::filesystem::path parentOf(const std::filesystem::path& folder)
{
    const auto parent = folder.parent_path();
    return parent.empty() ? std::filesystem::path(".") : parent;
}

} // namespace

UnpackFolder::UnpackFolder(std::filesystem::path folder, core::FileDescriptor descriptor)
    : m_folder(std::move(folder))
    , m_descriptor(std::move(descriptor))
{
}

core::Result<std::unique_ptr<UnpackFolder>> UnpackFolder::create(const std::filesystem::path& folder)
{
    if (::mkdir(folder.c_str(), 0700) != 0) {
        if (errno != EEXIST)
            return core::fileError(errno, "create a folder", folder);
        return core::makeError(api::ErrorCode::conflict,
                               "There is something of this name already. Nothing was written. Choose another name.",
                               "exists: " + folder.string());
    }
    core::FileDescriptor descriptor(::open(folder.c_str(), folderFlags));
    if (!descriptor.isOpen()) {
        const core::Error error = core::fileError(errno, "open a folder", folder);
        ::rmdir(folder.c_str());
        return error;
    }
    return std::unique_ptr<UnpackFolder>(new UnpackFolder(folder, std::move(descriptor)));
}

UnpackFolder::~UnpackFolder()
{
    std::error_code ignored;
    if (!m_kept)
        std::filesystem::remove_all(m_folder, ignored);
}

core::Result<void> UnpackFolder::checkRoom(std::int64_t bytes) const
{
    struct statvfs disk
    {
    };
    if (::fstatvfs(m_descriptor.get(), &disk) != 0)
        return core::fileError(errno, "look at a disk", m_folder);
    const auto room = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
    if (room >= static_cast<std::uint64_t>(bytes + spareBytes))
        return {};
    return core::fileError(ENOSPC, "unpack a backup", m_folder);
}

core::Result<core::FileDescriptor> UnpackFolder::enter(int parent, const std::string& name, const std::string& path)
{
    if (m_folders.insert(path).second && ::mkdirat(parent, name.c_str(), 0700) != 0)
        return core::fileError(errno, "create a folder", m_folder / path);
    core::FileDescriptor folder(::openat(parent, name.c_str(), folderFlags));
    if (!folder.isOpen())
        return core::fileError(errno, "open a folder", m_folder / path);
    return folder;
}

core::Result<void> UnpackFolder::begin(const std::string& path)
{
    // The manifest was checked already; what writes files asks for itself.
    if (!isMemberPath(path) && path != manifestPath)
        return refusal(path, "has a path that leads elsewhere");
    core::FileDescriptor within;
    std::size_t from = 0;
    for (std::size_t to = path.find('/'); to != std::string::npos; to = path.find('/', from)) {
        BLOOMZY_TRY(within, enter(within.isOpen() ? within.get() : m_descriptor.get(), path.substr(from, to - from),
                                  path.substr(0, to)));
        from = to + 1;
    }
    m_path = path;
    m_file =
        core::FileDescriptor(::openat(within.isOpen() ? within.get() : m_descriptor.get(), path.substr(from).c_str(),
                                      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!m_file.isOpen())
        return core::fileError(errno, "create a file", m_folder / path);
    return {};
}

core::Result<void> UnpackFolder::write(std::string_view bytes)
{
    return writeTo(m_file.get(), bytes, m_folder / m_path);
}

core::Result<void> UnpackFolder::end()
{
    if (::fsync(m_file.get()) != 0)
        return core::fileError(errno, "write a file", m_folder / m_path);
    m_file = core::FileDescriptor();
    return {};
}

core::Result<void> UnpackFolder::keep()
{
    for (const std::string& folder : m_folders)
        BLOOMZY_CHECK(syncFolder(m_folder / folder));
    BLOOMZY_CHECK(syncFolder(m_folder));
    BLOOMZY_CHECK(syncFolder(parentOf(m_folder)));
    m_kept = true;
    return {};
}

} // namespace bloomzy::backup::archive
