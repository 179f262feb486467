#include "plugins/probe-disk/DiskProbe.h"

#include <QFile>

#include <sys/statvfs.h>

#include <cerrno>
#include <system_error>

namespace bloomzy::probedisk {

sdk::Reading DiskProbe::look(int /*seconds*/)
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(m_path).constData(), &disk) != 0 || disk.f_blocks == 0)
        return {false, 0, QStringLiteral("The folder cannot be looked at."),
                QString::fromStdString(std::generic_category().message(errno))};
    const double percent = 100.0 * double(disk.f_bavail) / double(disk.f_blocks);
    const double mebibytes = double(disk.f_bavail) * double(disk.f_frsize) / (1024.0 * 1024.0);
    if (percent >= m_percent && mebibytes >= m_mebibytes)
        return {true, percent};
    return {false, percent, QStringLiteral("%1 MiB are free.").arg(qint64(mebibytes)), {}};
}

} // namespace bloomzy::probedisk
