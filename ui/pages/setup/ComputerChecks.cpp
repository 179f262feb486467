#include "ui/pages/setup/ComputerChecks.h"

#include "ui/client/LanAccess.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QStorageInfo>
#include <QtNetwork/QTcpServer>

namespace bloomzy::setup {

namespace {

constexpr int portsToTry = 50;
constexpr qint64 longestToken = 4096;

QHostAddress listenAt(bool teammates)
{
    return teammates ? QHostAddress::AnyIPv4 : QHostAddress::LocalHost;
}

bool isFree(bool teammates, quint16 port)
{
    QTcpServer probe;
    return probe.listen(listenAt(teammates), port);
}

QStringList addressesFor(bool teammates)
{
    return QStringList{QStringLiteral("127.0.0.1")} + (teammates ? client::lanAddresses() : QStringList());
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

ComputerChecks ComputerChecks::run(const ServerPlace& place)
{
    const QStorageInfo storage(nearestExisting(place.folder));
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return {.place = place,
            .portFree = isFree(place.teammates, place.port),
            .bytesFree = storage.isValid() ? storage.bytesAvailable() : -1,
            .drive = storage.isValid() ? storage.rootPath() : QString(),
            .systemd = !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/systemd/private")),
            .addresses = addressesFor(place.teammates)};
}

quint16 freePortAfter(const ServerPlace& place)
{
    for (int next = place.port + 1; next <= place.port + portsToTry && next <= 65535; ++next) {
        if (isFree(place.teammates, static_cast<quint16>(next)))
            return static_cast<quint16>(next);
    }
    QTcpServer probe;
    return probe.listen(listenAt(place.teammates), 0) ? probe.serverPort() : place.port;
}

QString readSetupToken(const QString& dataDir)
{
    QFile file(dataDir + QStringLiteral("/setup-token"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(longestToken)).trimmed() : QString();
}

} // namespace bloomzy::setup
