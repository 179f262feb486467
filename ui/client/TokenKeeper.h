#pragma once

#include "ui/client/FolderLock.h"
#include "ui/client/KeptSession.h"
#include "ui/client/SecretStore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bloomzy::client {

/// The one entry of the secret store that belongs to a server and profile, shared by every console of the user. When
/// the store does not take it, the session is held in memory instead, and that is said. What was overdue is put right
/// once the store answers again: the entry holds the newest session of this console then, whatever was written late.
/// Lives on the network thread.
class TokenKeeper : public QObject
{
public:
    using Kept = Result<std::optional<KeptSession>>;
    template <class T>
    using Done = std::function<void(Result<T>)>;
    /// Called with what tells why sessions are not kept, in the present language; empty text: they are.
    using NotPersistent = std::function<void(const std::function<QString()>& reason)>;

    TokenKeeper(std::shared_ptr<SecretStore> store, QString entry, const QString& lockFolder,
                NotPersistent notPersistent);

    struct CheckedOut
    {
        FolderLock::Held lock;
        Kept kept;
    };

    /// For whoever is about to replace the entry.
    void lock(Done<FolderLock::Held> done) { m_lock.acquire(std::move(done)); }
    /// For whoever is about to use the refresh token: the entry, read under the lock. A locked store's owner has a
    /// minute to unlock it before that, while no other console waits; where it stays locked it is not asked again.
    void checkOut(Done<CheckedOut> done);
    /// A locked store's owner has a minute to unlock it.
    void load(std::function<void(Kept)> done) { load(&SecretStore::readOnceUnlocked, std::move(done)); }
    void keep(const KeptSession& session, std::function<void()> done);
    /// Only if the entry still is `session`: another console may have put its own there.
    void forget(const KeptSession& session, std::function<void()> done);

private:
    using Read = QFuture<Result<std::optional<QByteArray>>> (SecretStore::*)(const QString&);

    void load(Read read, std::function<void(Kept)> done);
    void readEntry(Read read, std::function<void(Kept)> done);
    void noteKept(const KeptSession& session);
    void holdInMemory(const KeptSession& session, const ClientError& error);
    void settleOnceAnswered();
    void settle(const FolderLock::Held& lock);
    [[nodiscard]] bool knows(const std::optional<KeptSession>& session) const;
    void tellStoresReason();

    std::shared_ptr<SecretStore> m_store;
    QString m_entry;
    FolderLock m_lock;
    NotPersistent m_notPersistent;
    std::optional<KeptSession> m_inMemory; ///< what the store refused
    std::vector<KeptSession> m_known;      ///< since something was kept: seen in the entry, or on the way to it
    bool m_isForgotten = false;            ///< what is known is over
    bool m_isSettling = false;
};

} // namespace bloomzy::client
