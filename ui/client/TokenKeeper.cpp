#include "ui/client/TokenKeeper.h"

#include <QCryptographicHash>

namespace bloomzy::client {

namespace {

QString lockName(const QString& entry)
{
    const QByteArray digest = QCryptographicHash::hash(entry.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("session-%1.lock").arg(QString::fromLatin1(digest.toHex().left(16)));
}

} // namespace

TokenKeeper::TokenKeeper(std::shared_ptr<SecretStore> store, QString entry, const QString& lockFolder,
                         NotPersistent notPersistent, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_entry(std::move(entry))
    , m_lock(lockFolder, lockName(m_entry), this)
    , m_notPersistent(std::move(notPersistent))
{
    if (!m_store->persistent())
        tellStoresReason();
}

void TokenKeeper::tellStoresReason()
{
    m_notPersistent([store = m_store] { return store->reason(); });
}

void TokenKeeper::load(Done<std::optional<KeptSession>> done)
{
    if (m_inMemory) {
        done(m_inMemory);
        return;
    }
    m_store->read(m_entry).then(this, [done = std::move(done)](const Result<std::optional<QByteArray>>& secret) {
        if (secret.has_error())
            done(secret.error());
        else
            done(*secret ? keptSessionFrom(**secret) : std::nullopt);
    });
}

void TokenKeeper::keep(const KeptSession& session, std::function<void()> done)
{
    const auto written = [this, session, done = std::move(done)](const Result<void>& result) {
        if (result.has_error()) {
            m_inMemory = session;
            m_notPersistent([store = m_store, text = result.error().userText] {
                return store->persistent() ? text : store->reason();
            });
        } else {
            m_inMemory.reset();
            tellStoresReason();
        }
        done();
    };
    m_store->write(m_entry, toSecret(session)).then(this, written);
}

void TokenKeeper::forget(const KeptSession& session, std::function<void()> done)
{
    m_inMemory.reset();
    load([this, session, done = std::move(done)](const Result<std::optional<KeptSession>>& kept) {
        if (kept.has_error() || *kept != session) {
            done();
            return;
        }
        m_store->remove(m_entry).then(this, [done](const Result<void>&) { done(); });
    });
}

} // namespace bloomzy::client
