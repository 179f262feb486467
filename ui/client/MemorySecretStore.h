#pragma once

#include "ui/client/SecretStore.h"

#include <QHash>
#include <QMutex>

#include <functional>

namespace bloomzy::client {

/// For when there is no keychain: nothing secret reaches the disk, and everyone signs in anew after a restart.
class MemorySecretStore : public SecretStore
{
public:
    /// `reason` is asked each time, so that it follows the language.
    explicit MemorySecretStore(std::function<QString()> reason);
    explicit MemorySecretStore(const QString& reason);

    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> read(const QString& name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& name) override;
    [[nodiscard]] bool persistent() const override { return false; }
    [[nodiscard]] QString reason() const override { return m_reason(); }

private:
    std::function<QString()> m_reason;
    QMutex m_mutex;
    QHash<QString, QByteArray> m_secrets;
};

} // namespace bloomzy::client
