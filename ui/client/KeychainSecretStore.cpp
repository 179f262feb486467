#include "ui/client/KeychainSecretStore.h"

#include "ui/client/MemorySecretStore.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <atomic>

namespace bloomzy::client {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::client::KeychainSecretStore)

public:
    [[nodiscard]] static QString of(QKeychain::Error error)
    {
        const bool isDenied = error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser;
        return isDenied ? denied() : unavailable();
    }

private:
    [[nodiscard]] static QString unavailable()
    {
        return tr(
            "The system keyring does not answer, so nothing secret is kept on this computer: you will sign in again "
            "after a restart. Your data is safe. To stay signed in, install and unlock a keyring such as GNOME "
            "Keyring.");
    }
    [[nodiscard]] static QString denied()
    {
        return tr(
            "The system keyring was not unlocked, so nothing secret is kept on this computer: you will sign in "
            "again after a restart. Your data is safe. To stay signed in, unlock it and start the console again.");
    }
};

ClientError errorOf(QKeychain::Error error, const QString& detail)
{
    ClientError result = makeClientError(ClientError::Kind::storage, detail);
    result.userText = Words::of(error);
    return result;
}

ClientError errorOf(const QKeychain::Job& job)
{
    return errorOf(job.error(), job.errorString());
}

ClientError overdueError()
{
    return errorOf(QKeychain::OtherError, QStringLiteral("the keyring has not answered"));
}

/// The outcome of a job, or that it is overdue: whichever comes first. What waits for it is let go then, and with it
/// what that holds, such as a lock; an overdue job may last.
template <class T>
class Answer
{
public:
    Answer() { m_promise->start(); }

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

} // namespace

/// How the keyring does. Written on the main thread, read on any.
class KeychainSecretStore::Keyring
{
public:
    Keyring(QString name, std::chrono::milliseconds longest)
        : service(std::move(name))
        , limit(longest)
    {
    }

    void noteEnd(QKeychain::Error error, bool wasOverdue)
    {
        m_overdue -= wasOverdue ? 1 : 0;
        m_error = error == QKeychain::EntryNotFound ? QKeychain::NoError : error;
    }
    void noteOverdue()
    {
        ++m_overdue;
        m_error = QKeychain::OtherError;
    }
    [[nodiscard]] bool isOverdue() const { return m_overdue > 0; }
    [[nodiscard]] QKeychain::Error error() const { return m_error; }

    const QString service;
    const std::chrono::milliseconds limit;

private:
    std::atomic<int> m_overdue = 0;
    std::atomic<QKeychain::Error> m_error = QKeychain::NoError;
};

/// Runs a job of type `Job` on the main thread. `set` prepares it, `outcome` reads the finished job.
template <class Job, class T, class Set, class Outcome>
QFuture<Result<T>> KeychainSecretStore::run(const QString& name, Set set, Outcome outcome)
{
    auto answer = std::make_shared<Answer<T>>();
    const auto future = answer->future();
    const auto start = [keyring = m_keyring, name, set, outcome, answer] {
        if (keyring->isOverdue())
            return answer->give(overdueError());
        auto* job = new Job(keyring->service);
        job->setKey(name);
        job->setInsecureFallback(false);
        set(*job);
        auto* limit = new QTimer(job);
        limit->setSingleShot(true);
        QObject::connect(limit, &QTimer::timeout, job, [keyring, answer] {
            keyring->noteOverdue();
            answer->give(overdueError());
        });
        QObject::connect(job, &QKeychain::Job::finished, job, [keyring, answer, outcome, job, limit] {
            limit->stop();
            keyring->noteEnd(job->error(), answer->isGiven());
            answer->give(outcome(*job));
        });
        limit->start(keyring->limit);
        job->start();
    };
    QMetaObject::invokeMethod(QCoreApplication::instance(), start, Qt::QueuedConnection);
    return future;
}

QString KeychainSecretStore::defaultService()
{
    return QStringLiteral("Bloomzy Console");
}

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds limit)
    : m_keyring(std::make_shared<Keyring>(std::move(service), limit))
{
}

bool KeychainSecretStore::persistent() const
{
    return m_keyring->error() == QKeychain::NoError;
}

QString KeychainSecretStore::reason() const
{
    return persistent() ? QString() : Words::of(m_keyring->error());
}

bool KeychainSecretStore::isOverdue() const
{
    return m_keyring->isOverdue();
}

QFuture<Result<std::optional<QByteArray>>> KeychainSecretStore::read(const QString& name)
{
    using Secret = std::optional<QByteArray>;
    return run<QKeychain::ReadPasswordJob, Secret>(
        name, [](auto&) {},
        [](const QKeychain::ReadPasswordJob& job) -> Result<Secret> {
            if (job.error() == QKeychain::EntryNotFound)
                return Secret();
            if (job.error() != QKeychain::NoError)
                return errorOf(job);
            return Secret(job.textData().toUtf8());
        });
}

QFuture<Result<void>> KeychainSecretStore::write(const QString& name, const QByteArray& secret)
{
    return run<QKeychain::WritePasswordJob, void>(
        name, [secret](QKeychain::WritePasswordJob& job) { job.setTextData(QString::fromUtf8(secret)); },
        [](const QKeychain::WritePasswordJob& job) -> Result<void> {
            if (job.error() != QKeychain::NoError)
                return errorOf(job);
            return {};
        });
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString& name)
{
    return run<QKeychain::DeletePasswordJob, void>(
        name, [](auto&) {},
        [](const QKeychain::DeletePasswordJob& job) -> Result<void> {
            if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
                return errorOf(job);
            return {};
        });
}

QFuture<std::shared_ptr<SecretStore>> openSecretStore(std::optional<std::chrono::milliseconds> limit)
{
    const auto store = std::make_shared<KeychainSecretStore>(KeychainSecretStore::defaultService(),
                                                             limit.value_or(KeychainSecretStore::patience));
    using Probe = Result<std::optional<QByteArray>>;
    return store->read(QStringLiteral("probe")).then([store](const Probe& probe) -> std::shared_ptr<SecretStore> {
        if (probe.has_value() || store->isOverdue())
            return store;
        return std::make_shared<MemorySecretStore>([store] { return store->reason(); });
    });
}

} // namespace bloomzy::client
