#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace bloomzy::client {

/// Asks the Secret Service (freedesktop.org, org.freedesktop.Secret.Collection) whether its default collection is
/// locked. `then` is called once, on the thread that asked, unless `context` is gone; with false too where nobody
/// answers within a second. Main thread.
void askWhetherLocked(QObject& context, std::function<void(bool)> then);

/// Tells once when a job of the keyring is overdue: after `limit`, and while the keyring is locked, so that its owner
/// may be typing its password just now, after `whileLocked`. Main thread.
class KeyringPatience : public QObject
{
public:
    struct Limits
    {
        std::chrono::milliseconds limit;
        std::chrono::milliseconds whileLocked;
    };

    KeyringPatience(Limits limits, std::function<void()> overdue, QObject* parent);
    /// The job has ended.
    void stop();

private:
    void look();

    Limits m_limits;
    std::function<void()> m_overdue; ///< empty: told, or stopped
    std::chrono::milliseconds m_waited{0};
    QTimer m_timer;
};

} // namespace bloomzy::client
