#pragma once

#include "ui/client/SecretStore.h"

namespace bloomzy::client {

/// The Secret Service (GNOME Keyring, KWallet) by QtKeychain. Its jobs are asynchronous and run on the main thread,
/// which has to have an event loop; futures finish there.
class KeychainSecretStore : public SecretStore
{
public:
    /// The entries are grouped as "Bloomzy Console", which keychain programs show.
    KeychainSecretStore();
    explicit KeychainSecretStore(QString service);

    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> read(const QString& name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& name) override;
    [[nodiscard]] bool persistent() const override { return true; }
    [[nodiscard]] QString reason() const override { return {}; }

private:
    QString m_service;
};

} // namespace bloomzy::client
