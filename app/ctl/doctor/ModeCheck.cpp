#include "app/ctl/doctor/Checks.h"

#include <sys/stat.h>

#include <sysexits.h>
#include <unistd.h>

namespace bloomzy::ctl {

namespace {

constexpr mode_t othersMask = 077;
constexpr std::size_t mostTold = 20;

/// The only file in which others may find nothing: certificates are shown to everybody.
bool isPublic(const std::filesystem::path& path)
{
    return path.filename() == "server.crt";
}

void checkOwner(const std::filesystem::path& path, const struct stat& status, uid_t owner, Findings& found)
{
    if (status.st_uid == owner)
        return;
    found.push_back(problem("modes", EX_NOPERM,
                            path.string() + " belongs to user " + std::to_string(status.st_uid) +
                                ", the folder to user " + std::to_string(owner) + ": the server may not use it.",
                            "chown -h " + std::to_string(owner) + " " + quoted(path)));
}

void checkMode(const std::filesystem::path& path, const struct stat& status, Findings& found)
{
    if (S_ISLNK(status.st_mode))
        return found.push_back(warning("modes",
                                       path.string() + " is a link: its target lies outside of what is looked "
                                                       "at, backed up and moved with the folder.",
                                       "Put the file itself there."));
    if ((status.st_mode & othersMask) == 0)
        return;
    const bool folder = S_ISDIR(status.st_mode);
    const std::string remedy = (folder ? "chmod 700 " : "chmod 600 ") + quoted(path);
    if (isPublic(path))
        return found.push_back(
            warning("modes", path.string() + " can be read by other users. It holds no secret.", remedy));
    found.push_back(problem("modes", EX_NOPERM,
                            path.string() +
                                (folder ? " can be entered by other users of this computer."
                                        : " can be read by other users of this computer.") +
                                " The server does not start with it.",
                            remedy));
}

void checkPath(const std::filesystem::path& path, uid_t owner, Findings& found)
{
    struct stat status
    {
    };
    if (::lstat(path.c_str(), &status) != 0)
        return; // gone since the folder was listed
    checkOwner(path, status, owner, found);
    checkMode(path, status, found);
}

} // namespace

Findings checkModes(const Patient& patient)
{
    namespace fs = std::filesystem;
    struct stat root
    {
    };
    if (::stat(patient.folder.c_str(), &root) != 0)
        return {problem("modes", EX_NOINPUT, "The folder cannot be looked at.", "Run this as the user who owns it.")};
    Findings found;
    if (root.st_uid != ::geteuid() && ::geteuid() != 0)
        found.push_back(problem("modes", EX_NOPERM, "The folder belongs to another user.",
                                "Run this, and the server, as user " + std::to_string(root.st_uid) + "."));
    checkMode(patient.folder, root, found);
    std::error_code failed;
    fs::recursive_directory_iterator entries(patient.folder, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && entries != fs::recursive_directory_iterator(); entries.increment(failed))
        checkPath(entries->path(), root.st_uid, found);
    if (found.size() > mostTold)
        found.resize(mostTold);
    if (found.empty())
        found.push_back(fine("modes", "Only the owner may use the folder and what lies in it."));
    return found;
}

} // namespace bloomzy::ctl
