#pragma once

#include <QtCore/QString>

namespace bloomzy::setup {

/// What the server needs of this computer. Blocking: for a worker thread.
struct ComputerChecks
{
    quint16 port = 0; ///< the one that was checked
    bool portFree = false;
    qint64 bytesFree = -1; ///< on the drive of the data folder; negative: not known
    QString drive;         ///< where it is mounted
    bool systemd = false;  ///< it manages this user's programs

    static ComputerChecks run(const QString& dataDir, quint16 port);
};

/// The first free port of 127.0.0.1 above `port`, or any free one.
[[nodiscard]] quint16 freePortAfter(quint16 port);

/// The one-time token in a data folder; empty when it cannot be read.
[[nodiscard]] QString readSetupToken(const QString& dataDir);

} // namespace bloomzy::setup
