#include "backend/backup/restore/FolderSwitch.h"

#include "backend/backup/restore/StagedFiles.h"
#include "backend/core/FileErrors.h"
#include "backend/core/Files.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>

namespace bloomzy::backup {
namespace {

constexpr std::string_view markName = "restored";
constexpr std::size_t longestMark = 100;

bool isThere(const std::filesystem::path& folder)
{
    std::error_code failed;
    return std::filesystem::is_directory(std::filesystem::symlink_status(folder, failed));
}

bool bears(const std::filesystem::path& folder, const std::string& mark)
{
    const auto found = core::readPrivateFile(folder / markName, longestMark);
    return found.has_value() && *found == mark;
}

/// That the system or the file system cannot do it, and nothing was changed.
bool isUnknown(int error)
{
    return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

/// Both folders above are made durable, the one that has a new name first: a name that is gone is worse than one too
/// many.
core::Result<void> moveFolder(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0 &&
        (!isUnknown(errno) || ::rename(from.c_str(), to.c_str()) != 0))
        return core::fileError(errno, "move a folder", from);
    BLOOMZY_CHECK(syncFolder(to.parent_path()));
    return syncFolder(from.parent_path());
}

} // namespace

core::Result<void> FolderSwitch::markNew() const
{
    return core::writeFileAtomically(staged / markName, mark);
}

core::Result<void> FolderSwitch::unmark() const
{
    for (const auto& folder : {live, staged})
        if (bears(folder, mark))
            BLOOMZY_CHECK(core::removeFile(folder / markName));
    return {};
}

bool FolderSwitch::isNewLive() const
{
    return bears(live, mark);
}

core::Result<void> FolderSwitch::exchange() const
{
    const auto tell = [this] {
        if (renamed)
            renamed();
    };
    if (canExchange) {
        if (::renameat2(AT_FDCWD, live.c_str(), AT_FDCWD, staged.c_str(), RENAME_EXCHANGE) == 0) {
            tell();
            BLOOMZY_CHECK(syncFolder(live.parent_path()));
            return syncFolder(staged.parent_path());
        }
        if (!isUnknown(errno))
            return core::fileError(errno, "switch two folders", live);
    }
    BLOOMZY_CHECK(core::makePrivateFolder(held.parent_path()));
    BLOOMZY_CHECK(syncFolder(held.parent_path().parent_path()));
    BLOOMZY_CHECK(moveFolder(live, held));
    tell();
    BLOOMZY_CHECK(moveFolder(staged, live));
    tell();
    BLOOMZY_CHECK(moveFolder(held, staged));
    tell();
    return {};
}

core::Result<void> FolderSwitch::settle() const
{
    if (!isThere(held))
        return {};
    return moveFolder(held, isThere(live) ? staged : live);
}

} // namespace bloomzy::backup
