#pragma once

#include "ui/client/ClientError.h"
#include "ui/client/KeyringLock.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <atomic>
#include <memory>
#include <vector>

namespace bloomzy::client {

/// How the system's keyring does, as its jobs note it on the main thread. Asked on any thread.
class Keyring
{
public:
    Keyring(QString name, KeyringPatience::Limits patience)
        : service(std::move(name))
        , limits(patience)
    {
    }

    void noteEnd(QKeychain::Error error, bool wasOverdue);
    void noteOverdue();
    [[nodiscard]] bool isOverdue() const { return m_overdue > 0; }
    [[nodiscard]] QKeychain::Error error() const { return m_error; } ///< of the last job
    /// Finishes once nothing is overdue. Main thread.
    void awaitCaughtUp(const std::shared_ptr<QPromise<void>>& promise);

    const QString service;
    const KeyringPatience::Limits limits;

private:
    void tellCaughtUp();

    std::vector<std::shared_ptr<QPromise<void>>> m_awaiting; ///< main thread
    std::atomic<int> m_overdue = 0;
    std::atomic<QKeychain::Error> m_error = QKeychain::NoError;
};

/// Why secrets are not kept, translated, with what to do.
[[nodiscard]] QString keyringWords(QKeychain::Error error);
[[nodiscard]] ClientError keyringError(QKeychain::Error error, const QString& detail);
[[nodiscard]] ClientError keyringOverdue();

} // namespace bloomzy::client
