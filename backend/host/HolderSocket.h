#pragma once

#include "backend/core/FileDescriptor.h"

#include <QString>

/// Local stream sockets (unix(7)) that wait for nothing. By hand, because Qt Network would bring Kerberos, GLib's
/// proxies and two compressors into a server that uses none of them: 1.5 MiB and a part of the start.
namespace bloomzy::host {

/// A socket at `path`, in place of whatever lies there, that only this user may open. Closed, with `errno` set, when
/// that cannot be.
[[nodiscard]] core::FileDescriptor listenLocally(const QString& path);

struct Accepted
{
    core::FileDescriptor socket; ///< closed when nobody waits, when a process of another user came, and on an error
    int error = 0;               ///< of errno; EAGAIN when nobody waits, EACCES for another user
};

[[nodiscard]] Accepted acceptOwn(const core::FileDescriptor& listener);

/// Drops what has come, some of it at a time. False when the other side is gone.
[[nodiscard]] bool drain(const core::FileDescriptor& socket);

/// False when the other side is gone. A text longer than the system takes at once is cut.
[[nodiscard]] bool sendShort(const core::FileDescriptor& socket, const QByteArray& text);

} // namespace bloomzy::host
