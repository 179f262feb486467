#pragma once

#include "ui/client/KeyringLock.h"
#include "ui/client/SecretStore.h"

namespace bloomzy::client {

class Keyring;

/// The Secret Service (GNOME Keyring, KWallet) by QtKeychain. Its jobs are asynchronous and run on the main thread,
/// which has to have an event loop; futures finish there, each within its limit. While a job is overdue the keyring is
/// asked nothing more: what is wanted of it fails at once.
///
/// QtKeychain tells of a prompt that was dismissed as of an entry that is not there; so reading none where the
/// keyring is locked counts as denied.
class KeychainSecretStore : public SecretStore
{
public:
    static constexpr KeyringPatience::Limits patience{.limit = std::chrono::seconds(5),
                                                      .whileLocked = std::chrono::minutes(1)};

    /// The entries are grouped as `service`, which keychain programs show.
    explicit KeychainSecretStore(QString service = defaultService(), KeyringPatience::Limits limits = patience);

    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> read(const QString& name) override;
    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> readOnceUnlocked(const QString& name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& name) override;
    [[nodiscard]] QFuture<void> caughtUp() override;
    /// Whether it answers. Its owner is asked for nothing, locked or not.
    [[nodiscard]] QFuture<Result<void>> probe();
    /// As the last job ended; true before the first one has.
    [[nodiscard]] bool persistent() const override;
    [[nodiscard]] QString reason() const override;
    /// It may still answer, so what comes later may be kept.
    [[nodiscard]] bool isOverdue() const;

    /// "Bloomzy Console".
    [[nodiscard]] static QString defaultService();

private:
    std::shared_ptr<Keyring> m_keyring; ///< jobs share it
};

} // namespace bloomzy::client
