#include "ui/client/KeychainSecretStore.h"

#include "ui/client/KeyringJob.h"
#include "ui/client/MemorySecretStore.h"

namespace bloomzy::client {

namespace {

using Secret = std::optional<QByteArray>;

KeyringAsking briefly(const Keyring& keyring, bool doubtsAbsence = false)
{
    return {.limits = {keyring.limits.limit, keyring.limits.limit}, .doubtsAbsence = doubtsAbsence};
}

Result<void> outcomeOf(const QKeychain::Job& job, QKeychain::Error error)
{
    if (error != QKeychain::NoError)
        return keyringError(error, job.errorString());
    return {};
}

Result<void> outcomeWhereAbsenceIsFine(const QKeychain::Job& job, QKeychain::Error error)
{
    return error == QKeychain::EntryNotFound ? Result<void>() : outcomeOf(job, error);
}

Result<Secret> secretOf(const QKeychain::ReadPasswordJob& job, QKeychain::Error error)
{
    if (error == QKeychain::EntryNotFound)
        return Secret();
    if (error != QKeychain::NoError)
        return keyringError(error, job.errorString());
    return Secret(job.textData().toUtf8());
}

void nothingToSet(QKeychain::Job&) {}

} // namespace

QString KeychainSecretStore::defaultService()
{
    return QStringLiteral("Bloomzy Console");
}

KeychainSecretStore::KeychainSecretStore(QString service, KeyringPatience::Limits limits)
    : m_keyring(std::make_shared<Keyring>(std::move(service), limits))
{
}

bool KeychainSecretStore::persistent() const
{
    return m_keyring->error() == QKeychain::NoError;
}

QString KeychainSecretStore::reason() const
{
    return persistent() ? QString() : keyringWords(m_keyring->error());
}

bool KeychainSecretStore::isOverdue() const
{
    return m_keyring->isOverdue();
}

QFuture<void> KeychainSecretStore::caughtUp()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const auto wait = [keyring = m_keyring, promise] { keyring->awaitCaughtUp(promise); };
    QMetaObject::invokeMethod(QCoreApplication::instance(), wait, Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<void>> KeychainSecretStore::probe()
{
    return runKeyringJob<QKeychain::ReadPasswordJob, void>(m_keyring, QStringLiteral("probe"), briefly(*m_keyring),
                                                           nothingToSet, outcomeWhereAbsenceIsFine);
}

QFuture<Result<Secret>> KeychainSecretStore::read(const QString& name)
{
    return runKeyringJob<QKeychain::ReadPasswordJob, Secret>(m_keyring, name, briefly(*m_keyring, true), nothingToSet,
                                                             secretOf);
}

QFuture<Result<Secret>> KeychainSecretStore::readOnceUnlocked(const QString& name)
{
    return runKeyringJob<QKeychain::ReadPasswordJob, Secret>(
        m_keyring, name, {.limits = m_keyring->limits, .doubtsAbsence = true}, nothingToSet, secretOf);
}

QFuture<Result<void>> KeychainSecretStore::write(const QString& name, const QByteArray& secret)
{
    const auto set = [secret](QKeychain::WritePasswordJob& job) { job.setTextData(QString::fromUtf8(secret)); };
    return runKeyringJob<QKeychain::WritePasswordJob, void>(m_keyring, name, briefly(*m_keyring), set, outcomeOf);
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString& name)
{
    return runKeyringJob<QKeychain::DeletePasswordJob, void>(m_keyring, name, briefly(*m_keyring), nothingToSet,
                                                             outcomeWhereAbsenceIsFine);
}

QFuture<std::shared_ptr<SecretStore>> openSecretStore(std::optional<std::chrono::milliseconds> limit)
{
    KeyringPatience::Limits limits = KeychainSecretStore::patience;
    limits.limit = limit.value_or(limits.limit);
    const auto store = std::make_shared<KeychainSecretStore>(KeychainSecretStore::defaultService(), limits);
    return store->probe().then([store](const Result<void>& probe) -> std::shared_ptr<SecretStore> {
        if (probe.has_value() || store->isOverdue())
            return store;
        return std::make_shared<MemorySecretStore>([store] { return store->reason(); });
    });
}

} // namespace bloomzy::client
