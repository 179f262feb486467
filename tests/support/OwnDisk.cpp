#include "tests/support/OwnDisk.h"

#include <sys/mount.h>

#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace {

bool writeText(const char* file, const char* text)
{
    const int descriptor = open(file, O_WRONLY | O_CLOEXEC);
    const bool written = descriptor >= 0 && write(descriptor, text, std::strlen(text)) > 0;
    return descriptor >= 0 && close(descriptor) == 0 && written;
}

} // namespace

void ownDisk::giveTo(QProcess& process, const QByteArray& folder, int mebibytes)
{
    const QByteArray users = "0 " + QByteArray::number(geteuid()) + " 1";
    const QByteArray groups = "0 " + QByteArray::number(getegid()) + " 1";
    const QByteArray options = "size=" + QByteArray::number(mebibytes) + "m,mode=0700";
    process.setChildProcessModifier([folder, users, groups, options] {
        const bool done = unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeText("/proc/self/setgroups", "deny") &&
                          writeText("/proc/self/uid_map", users) && writeText("/proc/self/gid_map", groups) &&
                          mount("none", folder, "tmpfs", MS_NOSUID | MS_NODEV, options) == 0;
        if (!done)
            _exit(refused);
    });
}
