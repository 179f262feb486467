#include "ui/client/HolderPath.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

namespace bloomzy::client {

namespace {
/// sockaddr_un takes 107; QLocalServer binds under a longer temporary name first.
constexpr qsizetype longestSocketPath = 100;
} // namespace

QString holderSocketPath(const QString& dataDir)
{
    const QFileInfo info(dataDir);
    const QString folder = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QString path = folder + QStringLiteral("/run/holder");
    if (path.toUtf8().size() <= longestSocketPath)
        return path;
    const QByteArray digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/bloomzy-%1/holder").arg(QString::fromLatin1(digest.toHex().left(16)));
}

} // namespace bloomzy::client
