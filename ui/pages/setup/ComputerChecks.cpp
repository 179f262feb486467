#include "ui/pages/setup/ComputerChecks.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QStorageInfo>
#include <QtNetwork/QTcpServer>

namespace bloomzy::setup {

namespace {

constexpr int portsToTry = 50;
constexpr qint64 longestToken = 4096;

bool isFree(quint16 port)
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, port);
}

/// The folder itself may not exist yet.
QString nearestExisting(const QString& folder)
{
    QString path = QDir(folder).absolutePath();
    while (!QFileInfo::exists(path) && !QDir(path).isRoot())
        path = QFileInfo(path).path();
    return path;
}

} // namespace

ComputerChecks ComputerChecks::run(const QString& dataDir, quint16 port)
{
    const QStorageInfo storage(nearestExisting(dataDir));
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return {.port = port,
            .portFree = isFree(port),
            .bytesFree = storage.isValid() ? storage.bytesAvailable() : -1,
            .drive = storage.isValid() ? storage.rootPath() : QString(),
            .systemd = !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/systemd/private"))};
}

quint16 freePortAfter(quint16 port)
{
    for (int next = port + 1; next <= port + portsToTry && next <= 65535; ++next) {
        if (isFree(static_cast<quint16>(next)))
            return static_cast<quint16>(next);
    }
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost, 0) ? probe.serverPort() : port;
}

QString readSetupToken(const QString& dataDir)
{
    QFile file(dataDir + QStringLiteral("/setup-token"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(longestToken)).trimmed() : QString();
}

} // namespace bloomzy::setup
