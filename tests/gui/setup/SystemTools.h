#pragma once

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace bloomzy::tests {

/// From now on the only programs that are found by name are in `folder`: systemd's, played by scripts that note their
/// arguments in `NAME.log` and know which units stand in the configuration folder, or none. False when they cannot be
/// written. The caller puts PATH back.
[[nodiscard]] inline bool useSystemTools(const QString& folder, bool systemd)
{
    qputenv("PATH", QFile::encodeName(folder));
    if (!QDir().mkpath(folder))
        return false;
    const QStringList names =
        systemd ? QStringList{QStringLiteral("systemctl"), QStringLiteral("loginctl")} : QStringList();
    for (const QString& name : names) {
        QFile script(folder + QLatin1Char('/') + name);
        if (!script.open(QIODevice::WriteOnly))
            return false;
        script.write("#!/bin/sh\n"
                     "echo \"$@\" >> \"$0.log\"\n"
                     "[ \"$2\" != is-enabled ] || [ -e \"$XDG_CONFIG_HOME/systemd/user/$3\" ]\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return true;
}

} // namespace bloomzy::tests
