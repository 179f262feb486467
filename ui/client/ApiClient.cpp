#include "ui/client/ApiClient.h"

#include "ui/client/EventStream.h"
#include "ui/client/Session.h"
#include "ui/client/SessionWorker.h"

namespace bloomzy::client {

ApiClient::ApiClient(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    const ServerSession::Events session{
        .ended = [this] { deliver([this] { m_session->noteEnded(); }); },
        .proofWanted = [this] { deliver([this] { m_session->noteProofWanted(); }); },
        .factorMissing = [this] { deliver([this] { m_session->refreshMe(); }); },
        .notPersistent =
            [this](const std::function<QString()>& reason) {
                deliver([this, reason] { m_session->notePersistence(reason); });
            },
    };
    const ServerWire::Events wire{
        .reachable = [this](bool reachable) { deliver([this, reachable] { noteReachable(reachable); }); },
        .keyChanged = [this](const QString& key) { deliver([this, key] { Q_EMIT keyChanged(key); }); },
    };
    m_worker = new SessionWorker(m_options, {session, wire});
    m_session = new Session(*this, *m_worker);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &SessionWorker::open);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("network"));
    m_thread.start();
}

ApiClient::~ApiClient()
{
    delete m_events;
    m_thread.quit();
    m_thread.wait();
}

EventStream& ApiClient::events()
{
    if (!m_events)
        m_events = new EventStream(*this);
    return *m_events;
}

ServerAddress ApiClient::address() const
{
    return m_options.address;
}

void ApiClient::setAddress(const ServerAddress& address)
{
    m_options.address = address;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, address] { worker->setAddress(address); });
}

void ApiClient::setLanguage(const QString& language)
{
    m_options.language = language;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, language] { worker->setLanguage(language); });
}

void ApiClient::send(ApiRequest request, const CancelToken& cancel, std::function<void(Result<ApiResponse>)> done)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, request = std::move(request), cancel, done = std::move(done)] {
            worker->call(request, cancel, done);
        },
        Qt::QueuedConnection);
}

void ApiClient::deliver(std::function<void()> action)
{
    QMetaObject::invokeMethod(this, std::move(action), Qt::QueuedConnection);
}

void ApiClient::noteReachable(bool reachable)
{
    if (std::exchange(m_reachable, reachable) != reachable)
        Q_EMIT reachabilityChanged(reachable);
}

} // namespace bloomzy::client
