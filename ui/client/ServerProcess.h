#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

#include <sys/types.h>

#include <functional>
#include <memory>
#include <optional>

namespace bloomzy::client {

/// A child in a session of its own that this object watches and does not own: it goes on when the console ends, because
/// another console may hold it. (QProcess kills its child.) Standard output is read by lines, standard error goes to a
/// file.
class ServerProcess : public QObject
{
public:
    struct Events
    {
        std::function<void(const QByteArray& line)> line;
        std::function<void(int exitCode)> ended; ///< negative: the signal that ended it
    };

    ServerProcess(Events events, QObject* parent);
    ~ServerProcess() override;

    /// Empty when it started, and otherwise why not.
    [[nodiscard]] QString start(const QString& program, const QStringList& arguments, const QString& logFile);
    [[nodiscard]] pid_t processId() const { return m_pid; }

private:
    void readOutput();
    void reap();

    Events m_events;
    pid_t m_pid = 0;
    int m_output = -1;
    QByteArray m_buffer;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_reaper;
};

} // namespace bloomzy::client
