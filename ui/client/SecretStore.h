#pragma once

#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace bloomzy::client {

/// Keeps small secrets by name. Safe from any thread; futures finish in an unspecified one or in the main thread,
/// errors are of kind `storage`.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Nothing when there is no such entry.
    [[nodiscard]] virtual QFuture<Result<std::optional<QByteArray>>> read(const QString& name) = 0;
    /// As read(); where the store is locked its owner has a minute to unlock it. Not for whoever makes others wait.
    [[nodiscard]] virtual QFuture<Result<std::optional<QByteArray>>> readOnceUnlocked(const QString& name)
    {
        return read(name);
    }
    /// An error that `isOverdue` may still be followed by the deed.
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString& name, const QByteArray& secret) = 0;
    /// An entry that is not there is no error.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString& name) = 0;

    /// Nothing is overdue (any more).
    [[nodiscard]] virtual QFuture<void> caughtUp() { return QtFuture::makeReadyFuture(); }

    /// Whether secrets outlive the program, as far as is known now.
    [[nodiscard]] virtual bool persistent() const = 0;
    /// If not: why, translated, with what to do.
    [[nodiscard]] virtual QString reason() const = 0;
};

/// The system's keychain, and where there is none memory, with the reason. One that does not answer is asked for as
/// long as `limit` (5 seconds unless told), is not persistent then, and is used once it answers. Call it from the main
/// thread, once; never null.
[[nodiscard]] QFuture<std::shared_ptr<SecretStore>>
openSecretStore(std::optional<std::chrono::milliseconds> limit = {});

} // namespace bloomzy::client
