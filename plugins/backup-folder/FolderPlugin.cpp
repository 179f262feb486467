#include "plugins/backup-folder/FolderPlugin.h"

#include "plugins/backup-folder/FolderTarget.h"

#include <QDir>

namespace bloomzy::folder {
namespace {

constexpr qsizetype longestPath = 4000;

bool isPath(const QString& text)
{
    return QDir::isAbsolutePath(text) && text.size() <= longestPath && !text.contains(QChar(0));
}

} // namespace

sdk::Outcome<std::shared_ptr<sdk::BackupTarget>> FolderPlugin::open(const QString& destination,
                                                                    const QJsonObject& settings)
{
    const QString path = settings.value(QStringLiteral("path")).toString();
    if (settings.size() != 1 || !isPath(path))
        return sdk::Failure{sdk::Problem::invalidSettings,
                            QStringLiteral("Give the folder by its whole path, as in /srv/backups.")};
    return std::shared_ptr<sdk::BackupTarget>(std::make_shared<FolderTarget>(destination, QDir::cleanPath(path)));
}

} // namespace bloomzy::folder
