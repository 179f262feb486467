#pragma once

#include "ui/client/FolderLock.h"
#include "ui/client/KeptSession.h"
#include "ui/client/SecretStore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace bloomzy::client {

/// The one entry of the secret store that belongs to a server and profile, shared by every console of the user. When
/// the store does not take it, the session is held in memory instead, and that is said. Lives on the network thread.
class TokenKeeper : public QObject
{
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;
    /// Called with what tells why sessions are not kept, in the present language; empty text: they are.
    using NotPersistent = std::function<void(const std::function<QString()>& reason)>;

    TokenKeeper(std::shared_ptr<SecretStore> store, QString entry, const QString& lockFolder,
                NotPersistent notPersistent, QObject* parent);

    /// For whoever is about to use or replace the refresh token.
    void lock(Done<FolderLock::Held> done) { m_lock.acquire(std::move(done)); }
    void load(Done<std::optional<KeptSession>> done);
    void keep(const KeptSession& session, std::function<void()> done);
    /// Only if the entry still is `session`: another console may have put its own there.
    void forget(const KeptSession& session, std::function<void()> done);

private:
    void tellStoresReason();

    std::shared_ptr<SecretStore> m_store;
    QString m_entry;
    FolderLock m_lock;
    NotPersistent m_notPersistent;
    std::optional<KeptSession> m_inMemory; ///< what the store refused
};

} // namespace bloomzy::client
