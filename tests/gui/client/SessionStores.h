#pragma once

#include "ui/client/MemorySecretStore.h"

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
