#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace bloomzy::setup {

/// Where a server on this computer would be.
struct ServerPlace
{
    QString folder = {};
    quint16 port = 0;
    bool teammates = false; ///< on every address of this computer, not on 127.0.0.1 alone
};

/// What the server needs of this computer. Blocking: for a worker thread.
struct ComputerChecks
{
    ServerPlace place; ///< the one that was checked
    bool portFree = false;
    qint64 bytesFree = -1; ///< on the drive of the data folder; negative: not known
    QString drive;         ///< where it is mounted
    bool systemd = false;  ///< it manages this user's programs
    QStringList addresses; ///< at which the server would answer

    static ComputerChecks run(const ServerPlace& place);
};

/// The first port above that of `place` which is free on its addresses, or any free one.
[[nodiscard]] quint16 freePortAfter(const ServerPlace& place);

/// The one-time token in a data folder; empty when it cannot be read.
[[nodiscard]] QString readSetupToken(const QString& dataDir);

} // namespace bloomzy::setup
