#include "ui/client/HolderPath.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace bloomzy::client {

namespace {
// As backend/host/Holders.cpp has it.
constexpr qsizetype longestSocketPath = 104;
} // namespace

QString holderSocketPath(const QString& dataDir)
{
    const QFileInfo info(dataDir);
    const QString folder = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QString path = folder + QStringLiteral("/run/holder");
    if (QFile::encodeName(path).size() <= longestSocketPath)
        return path;
    const QByteArray digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/bloomzy-%1/holder").arg(QString::fromLatin1(digest.toHex().left(16)));
}

} // namespace bloomzy::client
