#include "ui/client/MemorySecretStore.h"

namespace bloomzy::client {

MemorySecretStore::MemorySecretStore(std::function<QString()> reason)
    : m_reason(std::move(reason))
{
}

MemorySecretStore::MemorySecretStore(const QString& reason)
    : MemorySecretStore([reason] { return reason; })
{
}

QFuture<Result<std::optional<QByteArray>>> MemorySecretStore::read(const QString& name)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_secrets.constFind(name);
    Result<std::optional<QByteArray>> result(std::nullopt);
    if (found != m_secrets.constEnd())
        result = std::optional<QByteArray>(*found);
    return QtFuture::makeReadyFuture(std::move(result));
}

QFuture<Result<void>> MemorySecretStore::write(const QString& name, const QByteArray& secret)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets.insert(name, secret);
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<void>> MemorySecretStore::remove(const QString& name)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets.remove(name);
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace bloomzy::client
