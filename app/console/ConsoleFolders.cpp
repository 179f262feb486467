#include "app/console/ConsoleFolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace {

QString privateFolder(QStandardPaths::StandardLocation location, const QString& name)
{
    const QString folder = QStandardPaths::writableLocation(location) + QStringLiteral("/bloomzy-console") +
                           (name.isEmpty() ? QString() : u'/' + name);
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

} // namespace

ConsoleFolders ConsoleFolders::standard()
{
    return {.settingsFile = privateFolder(QStandardPaths::GenericConfigLocation, {}) + QStringLiteral("/settings.ini"),
            .drafts = privateFolder(QStandardPaths::GenericDataLocation, QStringLiteral("drafts")),
            .locks = privateFolder(QStandardPaths::GenericDataLocation, QStringLiteral("locks")),
            .witness = privateFolder(QStandardPaths::GenericDataLocation, QStringLiteral("witness")),
            .serverLog = privateFolder(QStandardPaths::GenericDataLocation, QStringLiteral("log")) +
                         QStringLiteral("/bloomzyd.log"),
            .dataDir =
                QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/bloomzy"),
            .serverProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/bloomzyd")};
}
