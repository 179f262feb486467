#pragma once

#include "ui/client/SecretStore.h"

#include <chrono>

namespace bloomzy::client {

/// The Secret Service (GNOME Keyring, KWallet) by QtKeychain. Its jobs are asynchronous and run on the main thread,
/// which has to have an event loop; futures finish there, each within the limit. While a job is overdue the keyring is
/// asked nothing more: what is wanted of it fails at once.
class KeychainSecretStore : public SecretStore
{
public:
    static constexpr std::chrono::milliseconds patience = std::chrono::seconds(5);

    /// The entries are grouped as `service`, which keychain programs show.
    explicit KeychainSecretStore(QString service = defaultService(), std::chrono::milliseconds limit = patience);

    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> read(const QString& name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& name) override;
    /// As the last job ended; true before the first one has.
    [[nodiscard]] bool persistent() const override;
    [[nodiscard]] QString reason() const override;
    /// It may still answer, so what comes later may be kept.
    [[nodiscard]] bool isOverdue() const;

    /// "Bloomzy Console".
    [[nodiscard]] static QString defaultService();

private:
    class Keyring;

    template <class Job, class T, class Set, class Outcome>
    QFuture<Result<T>> run(const QString& name, Set set, Outcome outcome);

    std::shared_ptr<Keyring> m_keyring; ///< jobs share it
};

} // namespace bloomzy::client
