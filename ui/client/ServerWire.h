#pragma once

#include "ui/client/HttpTransport.h"

#include <functional>

namespace bloomzy::client {

/// Requests to one server, and what they tell of it. Once it is deleted, answers tell nothing of that server any more.
/// Lives on the network thread.
class ServerWire : public QObject
{
public:
    using Done = HttpTransport::Done;

    struct Events
    {
        std::function<void(bool)> reachable;
        std::function<void(const QString& presentedKey)> keyChanged;
    };

    /// `transport` outlives it.
    ServerWire(HttpTransport& transport, Events events);

    /// As HttpTransport::send(); an answer that comes when this is deleted goes to `late`.
    void send(const ApiRequest& request, const QByteArray& accessToken, const CancelToken& cancel, Done done,
              Done late);

private:
    void note(const Result<ApiResponse>& result);

    HttpTransport& m_transport;
    Events m_events;
};

} // namespace bloomzy::client
