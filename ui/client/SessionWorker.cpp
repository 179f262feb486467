#include "ui/client/SessionWorker.h"

namespace bloomzy::client {

namespace {

QString entryName(const ServerAddress& address, const QString& profileId)
{
    return QStringLiteral("session/%1/%2").arg(profileId, address.identity());
}

} // namespace

SessionWorker::SessionWorker(ApiClient::Options options, Events events)
    : m_options(std::move(options))
    , m_events(std::move(events))
{
}

void SessionWorker::open()
{
    m_transport = std::make_unique<HttpTransport>(m_options.address, m_options.timeout);
    m_transport->setLanguage(m_options.language);
    openSession();
}

void SessionWorker::openSession()
{
    const auto keepers = [store = m_options.secrets, entry = entryName(m_options.address, m_options.profileId),
                          folder = m_options.lockFolder](TokenKeeper::NotPersistent notPersistent) {
        return std::make_unique<TokenKeeper>(store, entry, folder, std::move(notPersistent));
    };
    m_session = std::make_unique<ServerSession>(std::make_unique<ServerWire>(*m_transport, m_events.wire), keepers,
                                                m_events.session);
}

void SessionWorker::setAddress(const ServerAddress& address)
{
    const bool otherServer = address.identity() != m_options.address.identity();
    m_options.address = address;
    m_transport->setAddress(address);
    if (otherServer) {
        m_session->over();
        openSession();
    }
}

void SessionWorker::setLanguage(const QString& language)
{
    m_transport->setLanguage(language);
}

void SessionWorker::call(ApiRequest request, const CancelToken& cancel, Done<ApiResponse> done)
{
    if (request.method == HttpMethod::post)
        done = m_keys.keyed(request, std::move(done));
    m_session->call(request, cancel, std::move(done));
}

void SessionWorker::begin(const ApiRequest& request, Done<api::Me> done)
{
    call(request, {}, m_session->beginning(std::move(done)));
}

void SessionWorker::restore(Done<api::Me> done)
{
    m_session->restore(std::move(done));
}

void SessionWorker::prove(const ApiRequest& request, Done<ApiResponse> done)
{
    m_session->prove(request, std::move(done));
}

void SessionWorker::proofGiven(bool given)
{
    m_session->proofGiven(given);
}

void SessionWorker::signOut(Done<void> done)
{
    const ApiRequest request{.method = HttpMethod::post, .path = QStringLiteral("/api/v1/auth/logout")};
    call(request, {}, m_session->ending(std::move(done)));
}

} // namespace bloomzy::client
