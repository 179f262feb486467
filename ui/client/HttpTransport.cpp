#include "ui/client/HttpTransport.h"

#include "ui/client/HttpExchange.h"
#include "ui/client/RetryRules.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSysInfo>
#include <QTimer>

namespace bloomzy::client {

namespace {

QByteArray randomHex(int bytes)
{
    QByteArray raw(bytes, Qt::Uninitialized);
    for (char& byte : raw)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return raw.toHex();
}

/// W3C trace context: version, trace id, span id, sampled.
QByteArray newTraceParent()
{
    return "00-" + randomHex(16) + '-' + randomHex(8) + "-01";
}

bool isSecure(const ServerAddress& address)
{
    return address.url.scheme() == QStringLiteral("https");
}

QByteArray userAgent()
{
    return QStringLiteral("bloomzy-console/%1 (%2)")
        .arg(QCoreApplication::applicationVersion(), QSysInfo::prettyProductName())
        .toUtf8();
}

} // namespace

HttpTransport::HttpTransport(ServerAddress address, std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_timeout(timeout)
    , m_userAgent(userAgent())
{
    renewManager();
}

void HttpTransport::setAddress(const ServerAddress& address)
{
    m_address = address;
    m_changedKey.clear();
    renewManager();
}

void HttpTransport::renewManager()
{
    m_manager = std::make_shared<QNetworkAccessManager>();
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (isLoopback(m_address.url))
        m_manager->setProxy(QNetworkProxy::NoProxy);
}

std::optional<ClientError> HttpTransport::refusal() const
{
    if (!m_changedKey.isEmpty()) {
        ClientError error = makeClientError(ClientError::Kind::keyChanged);
        error.presentedKey = m_changedKey;
        return error;
    }
    if (!isSecure(m_address) && !isLoopback(m_address.url))
        return makeClientError(ClientError::Kind::tls, QStringLiteral("plain http to another machine"));
    return {};
}

void HttpTransport::send(const ApiRequest& request, const QByteArray& accessToken, const CancelToken& cancel, Done done)
{
    attempt(request, accessToken, cancel, 0, std::move(done));
}

void HttpTransport::attempt(const ApiRequest& request, const QByteArray& accessToken, const CancelToken& cancel,
                            int failures, Done done)
{
    if (auto error = refusal())
        return answerLater(std::move(*error), std::move(done));
    if (failures > 0 && cancel.isCancelled())
        return answerLater(makeClientError(ClientError::Kind::cancelled), std::move(done));
    auto finished = [=, this, server = m_address.identity(), done = std::move(done)](Result<ApiResponse> result) {
        const bool failed = result.has_error();
        if (failed && result.error().kind == ClientError::Kind::keyChanged && m_address.identity() == server)
            m_changedKey = result.error().presentedKey;
        const auto pause = failed ? pauseBeforeRetry(request, result.error(), failures + 1) : std::nullopt;
        if (!pause)
            return done(std::move(result));
        // Another server would get what is not meant for it.
        auto again = [=, this, result = std::move(result)]() mutable {
            if (m_address.identity() == server)
                attempt(request, accessToken, cancel, failures + 1, done);
            else
                done(std::move(result));
        };
        QTimer::singleShot(*pause, this, std::move(again));
    };
    QNetworkReply* reply = start(request, networkRequest(request, accessToken));
    HttpExchange::Rules rules{isSecure(m_address) ? m_address.fingerprint : QString(),
                              request.timeout.value_or(m_timeout), request.mostBytes, request.acceptsUnavailable,
                              request.onData};
    new HttpExchange(m_manager, reply, std::move(rules), cancel, std::move(finished), this);
}

void HttpTransport::answerLater(ClientError error, Done done)
{
    QMetaObject::invokeMethod(
        this, [done = std::move(done), error = std::move(error)] { done(error); }, Qt::QueuedConnection);
}

QNetworkRequest HttpTransport::networkRequest(const ApiRequest& request, const QByteArray& accessToken) const
{
    QUrl url(m_address.url.toString(QUrl::RemovePath | QUrl::RemoveQuery) + request.path, QUrl::StrictMode);
    QNetworkRequest result(url);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setRawHeader("Accept", "application/json, application/problem+json");
    result.setRawHeader("Accept-Encoding", "identity"); // what is unpacked would pass the limits unseen
    result.setRawHeader("Accept-Language", m_language);
    result.setRawHeader("User-Agent", m_userAgent);
    result.setRawHeader("traceparent", newTraceParent());
    if (!accessToken.isEmpty())
        result.setRawHeader("Authorization", "Bearer " + accessToken);
    if (!request.body.isEmpty())
        result.setRawHeader("Content-Type", request.contentType);
    for (const auto& [name, value] : request.headers)
        result.setRawHeader(name, value);
    if (!m_address.fingerprint.isEmpty()) {
        // The pinned key stands in for the authorities; HttpExchange compares it before anything is sent.
        QSslConfiguration tls = result.sslConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        result.setSslConfiguration(tls);
    }
    return result;
}

QNetworkReply* HttpTransport::start(const ApiRequest& request, const QNetworkRequest& networkRequest)
{
    switch (request.method) {
    case HttpMethod::get:
        return m_manager->get(networkRequest);
    case HttpMethod::post:
        return m_manager->post(networkRequest, request.body);
    case HttpMethod::put:
        return m_manager->put(networkRequest, request.body);
    case HttpMethod::patch:
        return m_manager->sendCustomRequest(networkRequest, "PATCH", request.body);
    case HttpMethod::del:
        return m_manager->deleteResource(networkRequest);
    }
    Q_UNREACHABLE();
}

} // namespace bloomzy::client
