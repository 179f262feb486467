#pragma once

#include "ui/client/HttpMessage.h"

#include <QByteArray>
#include <QHash>

namespace bloomzy::client {

/// Gives each POST its Idempotency-Key. A request whose outcome stayed unknown (the connection broke, no answer in
/// time) keeps its key, so that the same request, sent again by the user, is not carried out twice.
class IdempotencyKeys
{
public:
    [[nodiscard]] QByteArray keyFor(const ApiRequest& request);
    /// The server answered, whatever it said: the next such request is a new one.
    void settle(const ApiRequest& request);

private:
    QHash<QByteArray, QByteArray> m_open; ///< digest of a request to its key
};

} // namespace bloomzy::client
