#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/HttpTransport.h"
#include "ui/client/IdempotencyKeys.h"
#include "ui/client/ServerSession.h"

#include <QObject>

namespace bloomzy::client {

/// The network thread's half of ApiClient and Session: the transport, and the session with the server that the console
/// is at. Made in the GUI thread, then moved; everything but the constructor runs on the network thread, events and
/// `done` too.
class SessionWorker : public QObject
{
public:
    template <class T>
    using Done = ServerSession::Done<T>;

    struct Events
    {
        ServerSession::Events session;
        ServerWire::Events wire;
    };

    SessionWorker(ApiClient::Options options, Events events);

    void open();
    /// Another key is another server: the session ends here, and is not offered to it.
    void setAddress(const ServerAddress& address);
    void setLanguage(const QString& language);

    void call(ApiRequest request, const CancelToken& cancel, Done<ApiResponse> done);
    /// `request` is answered with a TokenPair: a new session.
    void begin(const ApiRequest& request, Done<api::Me> done);
    void restore(Done<api::Me> done);
    /// `request` is answered with tokens that take the place of the session's.
    void prove(const ApiRequest& request, Done<ApiResponse> done);
    void signOut(Done<void> done);
    void proofGiven(bool given);

private:
    void openSession();

    ApiClient::Options m_options;
    Events m_events;
    IdempotencyKeys m_keys;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<ServerSession> m_session;
};

} // namespace bloomzy::client
