#pragma once

#include "ui/client/ClientError.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace bloomzy::client {

/// A lock file that consoles agree by. Waits without blocking its thread; a holder that died lets go.
class FolderLock : public QObject
{
public:
    /// Held until it is destroyed.
    using Held = std::shared_ptr<QLockFile>;

    /// The folder is made (0700) when missing.
    FolderLock(QString folder, QString name);

    /// An error of kind `storage` when the lock cannot be had within 20 seconds.
    void acquire(std::function<void(Result<Held>)> done);

private:
    void attempt();

    struct Waiting
    {
        QElapsedTimer since;
        std::function<void(Result<Held>)> done;
    };

    QString m_folder;
    QString m_path;
    QTimer m_retry;
    std::vector<Waiting> m_waiting; ///< in order of arrival
};

} // namespace bloomzy::client
