#include "ui/models/DiskFile.h"

#include "ui/client/Aside.h"

#include <QtCore/QSaveFile>

namespace bloomzy::models {

DiskFile::DiskFile(QString path, QObject* parent, Access access)
    : QObject(parent)
    , m_file(std::make_shared<QSaveFile>(std::move(path)))
    , m_access(access)
{
    m_disk.setMaxThreadCount(1);
}

DiskFile::~DiskFile()
{
    m_disk.waitForDone();
}

QFuture<bool> DiskFile::write(const QByteArray& bytes)
{
    return client::aside(m_disk, *this, [file = m_file, bytes, access = m_access] {
        if (!file->isOpen()) {
            if (!file->open(QIODevice::WriteOnly))
                return false;
            // Before the first byte.
            if (access == Access::owner && !file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
                return false;
        }
        return file->write(bytes) == bytes.size();
    });
}

QFuture<bool> DiskFile::commit()
{
    return client::aside(m_disk, *this, [file = m_file] { return file->commit(); });
}

QString DiskFile::failureText()
{
    return tr("The file could not be written. What was there before is unchanged. Choose another place, or free some "
              "space.");
}

} // namespace bloomzy::models
