#pragma once

#include "ui/client/MemorySecretStore.h"

#include <QPromise>

#include <atomic>
#include <memory>
#include <vector>

namespace bloomzy::test {

/// A keychain without the desktop: persistent as far as the session can tell.
class SharedStore : public client::MemorySecretStore
{
public:
    SharedStore()
        : client::MemorySecretStore(QString())
    {
    }
    [[nodiscard]] bool persistent() const override { return true; }
};

/// A keychain that answers what it is asked for once it is released.
class HeldStore : public SharedStore
{
public:
    [[nodiscard]] QFuture<client::Result<std::optional<QByteArray>>> read(const QString& name) override
    {
        if (!holds)
            return SharedStore::read(name);
        auto promise = std::make_shared<Promise>();
        promise->start();
        const QMutexLocker locker(&m_mutex);
        m_held.emplace_back(promise, name);
        ++held;
        return promise->future();
    }
    void release()
    {
        holds = false;
        const QMutexLocker locker(&m_mutex);
        for (const auto& [promise, name] : std::exchange(m_held, {})) {
            promise->addResult(SharedStore::read(name).result());
            promise->finish();
        }
    }

    std::atomic<bool> holds = false;
    std::atomic<int> held = 0; ///< reads that had to wait

private:
    using Promise = QPromise<client::Result<std::optional<QByteArray>>>;
    QMutex m_mutex;
    std::vector<std::pair<std::shared_ptr<Promise>, QString>> m_held;
};

/// A keychain that was locked meanwhile.
class RefusingStore : public SharedStore
{
public:
    [[nodiscard]] QFuture<client::Result<void>> write(const QString&, const QByteArray&) override
    {
        return QtFuture::makeReadyFuture(
            client::Result<void>(client::makeClientError(client::ClientError::Kind::storage)));
    }
};

} // namespace bloomzy::test
