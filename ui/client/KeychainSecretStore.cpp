#include "ui/client/KeychainSecretStore.h"

#include "ui/client/MemorySecretStore.h"

#include <QCoreApplication>
#include <QPromise>
#include <qt6keychain/keychain.h>

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

ClientError errorOf(const QKeychain::Job& job)
{
    ClientError error = makeClientError(ClientError::Kind::storage, job.errorString());
    error.userText = Words::of(job.error());
    return error;
}

/// Runs a job of type `Job` on the main thread. `set` prepares it, `outcome` reads the finished job.
template <class Job, class T, class Set, class Outcome>
QFuture<Result<T>> run(const QString& service, const QString& name, Set set, Outcome outcome)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto start = [=] {
        auto* job = new Job(service);
        job->setKey(name);
        job->setInsecureFallback(false);
        set(*job);
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, outcome] {
            promise->addResult(outcome(*job));
            promise->finish();
        });
        job->start();
    };
    QMetaObject::invokeMethod(QCoreApplication::instance(), start, Qt::QueuedConnection);
    return promise->future();
}

QString defaultService()
{
    return QStringLiteral("Bloomzy Console");
}

} // namespace

KeychainSecretStore::KeychainSecretStore()
    : KeychainSecretStore(defaultService())
{
}

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service))
{
}

QFuture<Result<std::optional<QByteArray>>> KeychainSecretStore::read(const QString& name)
{
    using Secret = std::optional<QByteArray>;
    return run<QKeychain::ReadPasswordJob, Secret>(
        m_service, name, [](auto&) {},
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
        m_service, name, [secret](QKeychain::WritePasswordJob& job) { job.setTextData(QString::fromUtf8(secret)); },
        [](const QKeychain::WritePasswordJob& job) -> Result<void> {
            if (job.error() != QKeychain::NoError)
                return errorOf(job);
            return {};
        });
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString& name)
{
    return run<QKeychain::DeletePasswordJob, void>(
        m_service, name, [](auto&) {},
        [](const QKeychain::DeletePasswordJob& job) -> Result<void> {
            if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
                return errorOf(job);
            return {};
        });
}

QFuture<std::shared_ptr<SecretStore>> openSecretStore()
{
    const QString service = defaultService();
    return run<QKeychain::ReadPasswordJob, QKeychain::Error>(
               service, QStringLiteral("probe"), [](auto&) {},
               [](const QKeychain::ReadPasswordJob& job) -> Result<QKeychain::Error> { return job.error(); })
        .then([service](const Result<QKeychain::Error>& probe) -> std::shared_ptr<SecretStore> {
            if (*probe == QKeychain::NoError || *probe == QKeychain::EntryNotFound)
                return std::make_shared<KeychainSecretStore>(service);
            return std::make_shared<MemorySecretStore>([error = *probe] { return Words::of(error); });
        });
}

} // namespace bloomzy::client
