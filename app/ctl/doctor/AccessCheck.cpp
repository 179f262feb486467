#include "app/ctl/doctor/Checks.h"

#include <sys/stat.h>

#include <cerrno>
#include <sysexits.h>
#include <unistd.h>

namespace bloomzy::ctl {

namespace {

constexpr std::string_view name = "access";
constexpr std::size_t mostTold = 20;
constexpr mode_t modeBits = 0777;

std::string octal(mode_t mode)
{
    std::string digits;
    for (int shift = 6; shift >= 0; shift -= 3)
        digits += static_cast<char>('0' + ((mode >> shift) & 7));
    return digits;
}

/// What the server needs of its owner's rights: it writes databases and its lock, and reads keys, which may be
/// somebody's own, kept from being overwritten.
mode_t neededMode(const std::filesystem::path& within, bool folder)
{
    if (folder)
        return S_IRWXU;
    const auto part = within.begin()->string();
    return part == "store" || part == "audit" || part == "lock" ? S_IRUSR | S_IWUSR : S_IRUSR;
}

Finding barredToOwner(const std::filesystem::path& path, const struct stat& status, bool folder)
{
    return problem(name, EX_NOPERM,
                   path.string() + " has mode " + octal(status.st_mode & modeBits) + ": its owner, user " +
                       std::to_string(status.st_uid) +
                       ", may not use it, and neither may the server. What it holds is still there.",
                   (folder ? "chmod 700 " : "chmod 600 ") + quoted(path));
}

Finding barredToUser(const std::filesystem::path& path, int error)
{
    if (error == EROFS)
        return problem(name, EX_NOPERM, path.string() + " lies on a disk that is mounted for reading only.",
                       "Mount the disk for writing, or move the folder to another one while the server is stopped.");
    return problem(name, EX_NOPERM, path.string() + " may not be used by this user, and neither by a server of theirs.",
                   "Look at the rights of it beyond its mode (getfacl, lsattr).");
}

void checkPath(const std::filesystem::path& root, const std::filesystem::path& path, Findings& found)
{
    struct stat status
    {
    };
    if (::lstat(path.c_str(), &status) != 0 || !(S_ISDIR(status.st_mode) || S_ISREG(status.st_mode)))
        return;
    const bool folder = S_ISDIR(status.st_mode);
    const mode_t needed = path == root ? S_IRWXU : neededMode(path.lexically_relative(root), folder);
    // Modes do not hold root back.
    if (status.st_uid != 0 && (status.st_mode & needed) != needed)
        return found.push_back(barredToOwner(path, status, folder));
    const bool mine = status.st_uid == ::geteuid() || ::geteuid() == 0;
    if (mine && ::eaccess(path.c_str(), static_cast<int>(needed >> 6)) != 0 && errno != ENOENT)
        found.push_back(barredToUser(path, errno));
}

/// Of a folder that hides what lies in it.
Finding barredFolder(const std::filesystem::path& folder)
{
    struct stat status
    {
    };
    if (::stat(folder.c_str(), &status) != 0)
        return problem(name, EX_NOPERM,
                       folder.string() + " lies in a folder that this user may not enter. Whether it is whole is not "
                                         "known.",
                       "Run this, and the server, as the user who owns it, or let this user enter the folders above "
                       "it (chmod o+x).");
    return problem(name, EX_NOPERM,
                   folder.string() + " belongs to user " + std::to_string(status.st_uid) + " and has mode " +
                       octal(status.st_mode & modeBits) + ": user " + std::to_string(::geteuid()) +
                       " may not look into it. Whether it is whole is not known.",
                   "Run this, and the server, as user " + std::to_string(status.st_uid) + ".");
}

} // namespace

Findings checkAccess(const Patient& patient)
{
    namespace fs = std::filesystem;
    Findings found;
    checkPath(patient.folder, patient.folder, found);
    std::error_code failed;
    fs::recursive_directory_iterator entries(patient.folder, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && entries != fs::recursive_directory_iterator() && found.size() < mostTold;
         entries.increment(failed))
        checkPath(patient.folder, entries->path(), found);
    if (found.empty() && patient.barred)
        return {barredFolder(patient.folder)};
    if (found.empty())
        found.push_back(fine(name, "The owner of the folder may use all that lies in it."));
    return found;
}

} // namespace bloomzy::ctl
