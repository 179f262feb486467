#include "ui/client/IdempotencyKeys.h"

#include <QCryptographicHash>
#include <QUuid>

namespace bloomzy::client {

namespace {

QByteArray digestOf(const ApiRequest& request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.path.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(request.body);
    return hash.result();
}

} // namespace

IdempotencyKeys::Done IdempotencyKeys::keyed(ApiRequest& request, Done done)
{
    request.headers.emplace_back("Idempotency-Key", keyFor(request));
    return [this, request, done = std::move(done)](Result<ApiResponse> result) {
        const bool unsettled = result.has_error() && (result.error().kind == ClientError::Kind::unreachable ||
                                                      result.error().kind == ClientError::Kind::timeout);
        if (!unsettled)
            settle(request);
        done(std::move(result));
    };
}

QByteArray IdempotencyKeys::keyFor(const ApiRequest& request)
{
    QByteArray& key = m_open[digestOf(request)];
    if (key.isEmpty())
        key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return key;
}

void IdempotencyKeys::settle(const ApiRequest& request)
{
    m_open.remove(digestOf(request));
}

} // namespace bloomzy::client
