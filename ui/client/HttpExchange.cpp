#include "ui/client/HttpExchange.h"

#include "ui/client/PinnedKey.h"
#include "ui/client/ProblemAnswer.h"

#include <QPointer>
#include <QSslConfiguration>

#include <algorithm>

namespace bloomzy::client {

namespace {
constexpr qint64 mostAtOnce = 1024 * 1024; ///< bytes of a stream that wait to be passed on
constexpr qint64 secondsWorth = 64 * 1024; ///< bytes
/// QNetworkReply numbers what the network layer met below this, and what an HTTP status means from here on.
constexpr int firstStatusError = 200;

ClientError tooLarge()
{
    return makeClientError(ClientError::Kind::protocol, QStringLiteral("the answer is too large"));
}

} // namespace

HttpExchange::HttpExchange(std::shared_ptr<QNetworkAccessManager> manager, QNetworkReply* reply, Rules rules,
                           const CancelToken& cancel, Done done, QObject* owner)
    : QObject(owner)
    , m_manager(std::move(manager))
    , m_reply(reply)
    , m_rules(std::move(rules))
    , m_done(std::move(done))
{
    m_reply->setParent(nullptr);
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpExchange::checkKey);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpExchange::noteUntrusted);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::checkLength);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::onBytes);
    // One byte more than it may have shows that there are too many.
    m_reply->setReadBufferSize(m_rules.onData ? std::min(mostAtOnce, m_rules.mostBytes + 1) : m_rules.mostBytes + 1);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { giveUp(makeClientError(ClientError::Kind::timeout, QStringLiteral("no answer in time"))); });
    m_timer.start(m_rules.timeout);
    m_clock.start();
    m_cancelLink = cancel.onCancel([owner, self = QPointer(this)] {
        const auto end = [self] {
            if (self)
                self->giveUp(makeClientError(ClientError::Kind::cancelled));
        };
        QMetaObject::invokeMethod(owner, end, Qt::QueuedConnection);
    });
}

HttpExchange::~HttpExchange()
{
    m_reply->disconnect(this);
    m_reply->abort();
    delete m_reply;
}

void HttpExchange::checkKey()
{
    if (m_rules.pin.isEmpty())
        return;
    const QString presented = keyFingerprint(m_reply->sslConfiguration().peerCertificate());
    if (sameKey(presented, m_rules.pin))
        return;
    ClientError error = makeClientError(ClientError::Kind::keyChanged);
    error.presentedKey = presented;
    giveUp(std::move(error));
}

void HttpExchange::noteUntrusted()
{
    m_untrustedKey = keyFingerprint(m_reply->sslConfiguration().peerCertificate());
}

bool HttpExchange::streams() const
{
    return m_rules.onData && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
}

void HttpExchange::checkLength()
{
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (length > m_rules.mostBytes && !streams())
        giveUp(tooLarge());
}

void HttpExchange::onBytes()
{
    if (!streams())
        return measure();
    m_timer.start(m_rules.timeout);
    m_rules.onData(m_reply->readAll());
}

/// A slow line is waited for, a server that lets drops fall is not.
void HttpExchange::measure()
{
    const qint64 received = m_reply->bytesAvailable();
    if (received > std::min(m_rules.mostBytes, m_reply->readBufferSize() - 1))
        return giveUp(tooLarge());
    const auto allowed = m_rules.timeout + std::chrono::seconds(received / secondsWorth);
    const auto left = allowed - std::chrono::milliseconds(m_clock.elapsed());
    m_timer.start(std::max(left, std::chrono::milliseconds(0)));
}

void HttpExchange::giveUp(ClientError error)
{
    if (!m_done)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    std::exchange(m_done, nullptr)(std::move(error));
    deleteLater();
}

void HttpExchange::finish()
{
    if (!m_done)
        return;
    m_timer.stop();
    Result<ApiResponse> result = outcome();
    std::exchange(m_done, nullptr)(std::move(result));
    deleteLater();
}

Result<ApiResponse> HttpExchange::outcome()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    const bool broken = error != QNetworkReply::NoError && error < firstStatusError;
    if (broken || status == 0)
        return transportError();
    const bool isProblem = m_reply->rawHeader("Content-Type").startsWith("application/problem+json");
    if (status == 503 && m_rules.acceptsUnavailable && !isProblem)
        return ApiResponse{status, m_reply->readAll(), {}};
    if (status >= 400)
        return problemAnswer(status, m_reply->readAll(), m_reply->rawHeader("Retry-After"));
    if (status < 200 || status >= 300)
        return makeClientError(ClientError::Kind::protocol, QStringLiteral("unexpected status %1").arg(status));
    return ApiResponse{status, m_reply->readAll(), m_reply->rawHeader("ETag")};
}

ClientError HttpExchange::transportError() const
{
    const QString detail = m_reply->errorString();
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError: {
        ClientError error =
            makeClientError(m_untrustedKey.isEmpty() ? ClientError::Kind::tls : ClientError::Kind::keyUnknown, detail);
        error.presentedKey = m_untrustedKey;
        return error;
    }
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return makeClientError(ClientError::Kind::protocol, detail);
    default:
        return makeClientError(ClientError::Kind::unreachable, detail);
    }
}

} // namespace bloomzy::client
