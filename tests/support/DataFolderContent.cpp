#include "tests/support/DataFolderContent.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace {

QByteArray dumpOf(const QString& database)
{
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"), {database, QStringLiteral(".dump")});
    sqlite.waitForFinished();
    return sqlite.readAllStandardOutput();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QMap<QString, QByteArray> dataFolderContent(const QString& folder)
{
    QMap<QString, QByteArray> found;
    for (const QFileInfo& key : QDir(folder + QStringLiteral("/keys")).entryInfoList(QDir::Files))
        found.insert(key.filePath(), bytesOf(key.filePath()));
    for (const QString& name : {QStringLiteral("/store"), QStringLiteral("/audit")})
        for (const QFileInfo& database : QDir(folder + name).entryInfoList({QStringLiteral("*.db")}, QDir::Files))
            found.insert(database.filePath(), dumpOf(database.filePath()));
    return found;
}
