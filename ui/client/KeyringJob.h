#pragma once

#include "ui/client/Keyring.h"

#include <QCoreApplication>
#include <QFuture>

#include <optional>

namespace bloomzy::client {

/// The outcome of a job, or that it is overdue: whichever comes first. What waits for it is let go then, and with it
/// what that holds, such as a lock; an overdue job may last.
template <class T>
class KeyringAnswer
{
public:
    KeyringAnswer() { m_promise->start(); }

    /// Before it is given.
    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise->future(); }
    [[nodiscard]] bool isGiven() const { return !m_promise; }
    void give(Result<T> result)
    {
        if (isGiven())
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
        m_promise.reset();
    }

private:
    std::optional<QPromise<Result<T>>> m_promise{std::in_place};
};

struct KeyringAsking
{
    KeyringPatience::Limits limits;
    bool doubtsAbsence = false; ///< an entry that is not there may be behind a prompt that was dismissed
};

/// `then` gets what the job's end means. Main thread; `job` lives until then.
inline void tellMeaning(QKeychain::Job& job, bool doubtsAbsence, std::function<void(QKeychain::Error)> then)
{
    if (!doubtsAbsence || job.error() != QKeychain::EntryNotFound)
        return then(job.error());
    askWhetherLocked(job, [then = std::move(then)](bool locked) {
        then(locked ? QKeychain::AccessDeniedByUser : QKeychain::EntryNotFound);
    });
}

/// Runs a job of type `Job` on the main thread. `set` prepares it, `outcome` reads the finished job. While another one
/// is overdue it is not begun.
template <class Job, class T, class Set, class Outcome>
QFuture<Result<T>> runKeyringJob(const std::shared_ptr<Keyring>& keyring, const QString& name,
                                 const KeyringAsking& asking, Set set, Outcome outcome)
{
    auto answer = std::make_shared<KeyringAnswer<T>>();
    const auto future = answer->future();
    const auto start = [keyring, name, asking, set, outcome, answer] {
        if (keyring->isOverdue())
            return answer->give(keyringOverdue());
        auto* job = new Job(keyring->service);
        job->setAutoDelete(false);
        job->setKey(name);
        job->setInsecureFallback(false);
        set(*job);
        const auto overdue = [keyring, answer] {
            keyring->noteOverdue();
            answer->give(keyringOverdue());
        };
        auto* patience = new KeyringPatience(asking.limits, overdue, job);
        QObject::connect(job, &QKeychain::Job::finished, job, [keyring, answer, asking, outcome, job, patience] {
            patience->stop();
            tellMeaning(*job, asking.doubtsAbsence, [keyring, answer, outcome, job](QKeychain::Error error) {
                keyring->noteEnd(error, answer->isGiven());
                answer->give(outcome(*job, error));
                job->deleteLater();
            });
        });
        job->start();
    };
    QMetaObject::invokeMethod(QCoreApplication::instance(), start, Qt::QueuedConnection);
    return future;
}

} // namespace bloomzy::client
