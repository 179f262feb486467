#include "ui/client/PrivateFile.h"

#include <QDir>
#include <QSaveFile>

namespace bloomzy::client {

bool makePrivateFolder(const QString& folder)
{
    return QDir().mkpath(folder) &&
           QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString writePrivateFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(content) == content.size() && file.commit();
    return written ? QString() : file.errorString();
}

} // namespace bloomzy::client
