#pragma once

#include "ui/client/ClientError.h"
#include "ui/client/HttpMessage.h"

#include <QByteArray>
#include <QHash>

#include <functional>

namespace bloomzy::client {

/// Gives each POST its Idempotency-Key. A request whose outcome stayed unknown (the connection broke, no answer in
/// time) keeps its key, so that the same request, sent again by the user, is not carried out twice.
class IdempotencyKeys
{
public:
    using Done = std::function<void(Result<ApiResponse>)>;

    /// Adds the header. What comes back is to be called with the outcome, while this object lives, and calls `done`:
    /// when the server answered, whatever it said, the next such request is a new one.
    [[nodiscard]] Done keyed(ApiRequest& request, Done done);

private:
    [[nodiscard]] QByteArray keyFor(const ApiRequest& request);
    void settle(const ApiRequest& request);

    QHash<QByteArray, QByteArray> m_open; ///< digest of a request to its key
};

} // namespace bloomzy::client
