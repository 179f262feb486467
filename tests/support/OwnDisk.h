#pragma once

#include <QByteArray>
#include <QProcess>

/// A small disk of its own for a process that is started: a tmpfs that only it sees, in a namespace of its own, which
/// no privilege is needed for. Its content is at /proc/<process id>/root/<folder>.
namespace ownDisk {

/// What the process ends with where the system does not let it have one: skip the test then.
inline constexpr int refused = 99;

/// Mounts `mebibytes` at `folder` once `process` is started.
void giveTo(QProcess& process, const QByteArray& folder, int mebibytes);

} // namespace ownDisk
