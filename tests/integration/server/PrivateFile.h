#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace bloomzy::test {

/// As a server writes them: for its owner only.
inline bool writePrivateFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace bloomzy::test
