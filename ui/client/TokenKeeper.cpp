#include "ui/client/TokenKeeper.h"

#include <QCryptographicHash>

#include <algorithm>

namespace bloomzy::client {

namespace {

QString lockName(const QString& entry)
{
    const QByteArray digest = QCryptographicHash::hash(entry.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("session-%1.lock").arg(QString::fromLatin1(digest.toHex().left(16)));
}

} // namespace

TokenKeeper::TokenKeeper(std::shared_ptr<SecretStore> store, QString entry, const QString& lockFolder,
                         NotPersistent notPersistent)
    : m_store(std::move(store))
    , m_entry(std::move(entry))
    , m_lock(lockFolder, lockName(m_entry))
    , m_notPersistent(std::move(notPersistent))
{
    if (!m_store->persistent())
        tellStoresReason();
}

void TokenKeeper::tellStoresReason()
{
    m_notPersistent([store = m_store] { return store->reason(); });
}

void TokenKeeper::checkOut(Done<CheckedOut> done)
{
    load([this, done = std::move(done)](const Kept& early) {
        m_lock.acquire([this, done, early](const Result<FolderLock::Held>& lock) {
            if (lock.has_error())
                done(lock.error());
            else if (early.has_error())
                done(CheckedOut{*lock, early});
            else
                load(&SecretStore::read, [done, lock](const Kept& kept) { done(CheckedOut{*lock, kept}); });
        });
    });
}

void TokenKeeper::load(Read read, std::function<void(Kept)> done)
{
    if (m_inMemory)
        done(m_inMemory);
    else
        readEntry(read, std::move(done));
}

void TokenKeeper::readEntry(Read read, std::function<void(Kept)> done)
{
    const auto answered = [this, done = std::move(done)](const Result<std::optional<QByteArray>>& secret) {
        if (secret.has_error())
            return done(secret.error());
        const auto session = *secret ? keptSessionFrom(**secret) : std::nullopt;
        if (!knows(session))
            m_known.push_back(*session);
        done(session);
    };
    std::invoke(read, *m_store, m_entry).then(this, answered);
}

bool TokenKeeper::knows(const std::optional<KeptSession>& session) const
{
    return !session || std::ranges::find(m_known, *session) != m_known.end();
}

void TokenKeeper::keep(const KeptSession& session, std::function<void()> done)
{
    m_isForgotten = false;
    m_known.push_back(session);
    m_store->write(m_entry, toSecret(session))
        .then(this, [this, session, done = std::move(done)](const Result<void>& result) {
            if (result.has_error())
                holdInMemory(session, result.error());
            else
                noteKept(session);
            done();
        });
}

void TokenKeeper::noteKept(const KeptSession& session)
{
    m_known = {session};
    m_inMemory.reset();
    tellStoresReason();
}

void TokenKeeper::holdInMemory(const KeptSession& session, const ClientError& error)
{
    m_inMemory = session;
    m_notPersistent([store = m_store, text = error.userText] { return store->persistent() ? text : store->reason(); });
    if (error.isOverdue)
        settleOnceAnswered();
}

void TokenKeeper::settleOnceAnswered()
{
    if (std::exchange(m_isSettling, true))
        return;
    m_store->caughtUp().then(this, [this] {
        m_isSettling = false;
        // Who dismissed the prompt is not shown another.
        if (!m_store->persistent())
            return;
        m_lock.acquire([this](const Result<FolderLock::Held>& lock) {
            if (lock.has_value())
                settle(*lock);
        });
    });
}

void TokenKeeper::settle(const FolderLock::Held& lock)
{
    readEntry(&SecretStore::read, [this, lock, known = m_known](const Kept& kept) {
        const bool isOurs = kept.has_value() && (!*kept || std::ranges::find(known, **kept) != known.end());
        if (!isOurs)
            return;
        if (m_inMemory && *kept == m_inMemory)
            noteKept(*m_inMemory);
        else if (m_inMemory)
            keep(*m_inMemory, [lock] {});
        else if (m_isForgotten && *kept)
            m_store->remove(m_entry).then(this, [lock](const Result<void>&) {});
    });
}

void TokenKeeper::forget(const KeptSession& session, std::function<void()> done)
{
    m_isForgotten = true;
    m_inMemory.reset();
    load(&SecretStore::read, [this, session, done = std::move(done)](const Kept& kept) {
        if (kept.has_error() || *kept != session) {
            done();
            return;
        }
        m_store->remove(m_entry).then(this, [done](const Result<void>&) { done(); });
    });
}

} // namespace bloomzy::client
