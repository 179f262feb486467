#include "ui/client/ServerWire.h"

#include <QPointer>

namespace bloomzy::client {

ServerWire::ServerWire(HttpTransport& transport, Events events)
    : m_transport(transport)
    , m_events(std::move(events))
{
}

void ServerWire::send(const ApiRequest& request, const QByteArray& accessToken, const CancelToken& cancel, Done done,
                      Done late)
{
    ApiRequest sent = request;
    if (request.onData)
        sent.onData = [self = QPointer(this), onData = request.onData](const QByteArray& bytes) {
            if (self)
                self->m_events.reachable(true);
            onData(bytes);
        };
    const auto answered = [self = QPointer(this), done = std::move(done),
                           late = std::move(late)](Result<ApiResponse> result) {
        if (self)
            self->note(result);
        (self ? done : late)(std::move(result));
    };
    m_transport.send(sent, accessToken, cancel, answered);
}

void ServerWire::note(const Result<ApiResponse>& result)
{
    using Kind = ClientError::Kind;
    if (result.has_value() || result.error().kind == Kind::problem)
        m_events.reachable(true);
    else if (result.error().kind == Kind::unreachable || result.error().kind == Kind::timeout)
        m_events.reachable(false);
    else if (result.error().kind == Kind::keyChanged)
        m_events.keyChanged(result.error().presentedKey);
}

} // namespace bloomzy::client
