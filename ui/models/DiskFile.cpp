#include "ui/models/DiskFile.h"

#include "ui/client/Aside.h"

#include <QtCore/QSaveFile>

namespace bloomzy::models {

DiskFile::DiskFile(QString path, QObject* parent)
    : QObject(parent)
    , m_file(std::make_shared<QSaveFile>(std::move(path)))
{
    m_disk.setMaxThreadCount(1);
}

DiskFile::~DiskFile()
{
    m_disk.waitForDone();
}

QFuture<bool> DiskFile::write(const QByteArray& bytes)
{
    return client::aside(m_disk, *this, [file = m_file, bytes] {
        const bool open = file->isOpen() || file->open(QIODevice::WriteOnly);
        return open && file->write(bytes) == bytes.size();
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
