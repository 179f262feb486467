#include "ui/client/HttpExchange.h"

#include "ui/client/PinnedKey.h"
#include "ui/client/ProblemAnswer.h"

#include <QPointer>
#include <QSslConfiguration>

namespace bloomzy::client {

namespace {
constexpr qint64 largestAnswer = 64 * 1024 * 1024;
/// QNetworkReply numbers what the network layer met below this, and what an HTTP status means from here on.
constexpr int firstStatusError = 200;
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
    connect(m_reply, &QNetworkReply::downloadProgress, this, &HttpExchange::checkSize);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    if (m_rules.onData)
        connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::passOn);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { giveUp(makeClientError(ClientError::Kind::timeout, QStringLiteral("no answer in time"))); });
    m_timer.start(m_rules.timeout);
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

void HttpExchange::checkSize(qint64 received)
{
    const bool streams = m_rules.onData && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
    if (received > largestAnswer && !streams)
        giveUp(makeClientError(ClientError::Kind::protocol, QStringLiteral("the answer is too large")));
}

void HttpExchange::passOn()
{
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return;
    m_timer.start(m_rules.timeout);
    m_rules.onData(m_reply->readAll());
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
