#pragma once

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <memory>

class QSaveFile;

namespace bloomzy::models {

/// A file that is written piece by piece on a thread of its own. What was there before is replaced by commit(), and
/// stays when it is not called. GUI thread only.
class DiskFile : public QObject
{
    Q_OBJECT

public:
    /// Who may read a file that was not there before; the permissions of one that was stay, unless `owner` is asked
    /// for.
    enum class Access { usual, owner };

    explicit DiskFile(QString path, QObject* parent = nullptr, Access access = Access::usual);
    ~DiskFile() override;

    /// In order; false: nothing more can be written.
    QFuture<bool> write(const QByteArray& bytes);
    /// After all that was written.
    QFuture<bool> commit();

    /// A sentence for when either failed.
    [[nodiscard]] static QString failureText();

private:
    std::shared_ptr<QSaveFile> m_file;
    Access m_access;
    QThreadPool m_disk;
};

} // namespace bloomzy::models
