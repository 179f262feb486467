#include "plugins/webhook/WebhookChannel.h"

#include "plugins/net/Curl.h"
#include "plugins/webhook/Signature.h"

#include <QDateTime>
#include <QJsonDocument>

namespace bloomzy::webhook {
namespace {

using sdk::Sent;
using sdk::Verdict;

QByteArray bodyOf(const sdk::Notification& notification)
{
    const QJsonObject body{{QStringLiteral("id"), notification.id},
                           {QStringLiteral("kind"), notification.kind},
                           {QStringLiteral("subject"), notification.subject},
                           {QStringLiteral("text"), notification.text},
                           {QStringLiteral("createdAt"), notification.createdAt},
                           {QStringLiteral("data"), notification.data}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// What a receiver answers to this one and would answer to it again.
bool isForEver(int status)
{
    constexpr int requestTimeout = 408;
    constexpr int tooEarly = 425;
    constexpr int tooMany = 429;
    return status >= 300 && status < 500 && status != requestTimeout && status != tooEarly && status != tooMany;
}

Sent answered(int status, qint64 retryAfter)
{
    if (status >= 200 && status < 300)
        return {Verdict::delivered};
    const QString words = status >= 300 && status < 400
                              ? QStringLiteral("The receiver answered %1, which leads elsewhere; it was not followed.")
                              : QStringLiteral("The receiver answered %1.");
    return {
        isForEver(status) ? Verdict::never : Verdict::later, words.arg(status), {}, retryAfter > 0 ? retryAfter : -1};
}

QString detailOf(CURLcode code)
{
    switch (code) {
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_PEER_FAILED_VERIFICATION:
        return QStringLiteral("The receiver's certificate is not trusted. Nothing was sent to it.");
    case CURLE_OPERATION_TIMEDOUT:
        return QStringLiteral("The receiver did not answer in time.");
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return QStringLiteral("The receiver cannot be reached.");
    default:
        return QStringLiteral("The conversation with the receiver broke.");
    }
}

} // namespace

sdk::Outcome<sdk::Done> WebhookChannel::checkAddress(const QString& address)
{
    if (address.isEmpty())
        return sdk::Done{};
    return sdk::Failure{sdk::Problem::invalidSettings, QStringLiteral("A webhook has one receiver. Leave this empty.")};
}

Sent WebhookChannel::send(const sdk::Notification& notification)
{
    if (net::hasControls(notification.id) || notification.id.isEmpty())
        return {Verdict::never, QStringLiteral("Its id cannot stand in a header.")};
    net::Curl curl;
    if (!curl.isReady())
        return {Verdict::later, {}, QStringLiteral("libcurl gives no handle")};
    const QByteArray body = bodyOf(notification);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    curl.setTime(m_settings.seconds);
    curl.setTrust(m_settings.pin);
    curl.set(CURLOPT_PROTOCOLS_STR, m_settings.url.startsWith("https") ? "https" : "http");
    curl.set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl.set(CURLOPT_URL, m_settings.url.constData());
    curl.set(CURLOPT_POST, 1L);
    curl.set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.size()));
    curl.set(CURLOPT_POSTFIELDS, body.constData());
    curl.append(CURLOPT_HTTPHEADER, "Expect:"); // no round trip of its own before a body
    curl.append(CURLOPT_HTTPHEADER, "Content-Type: application/json");
    curl.append(CURLOPT_HTTPHEADER, "User-Agent: Bloomzy");
    curl.append(CURLOPT_HTTPHEADER, "Idempotency-Key: " + notification.id.toLatin1());
    curl.append(CURLOPT_HTTPHEADER, "Bloomzy-Timestamp: " + QByteArray::number(now));
    curl.append(CURLOPT_HTTPHEADER, "Bloomzy-Signature: " + signatureOf(m_settings.secret, now, body));
    const CURLcode code = curl.perform();
    // A receiver that took it and then talks without an end has taken it.
    if (code == CURLE_OK || (code == CURLE_WRITE_ERROR && curl.status() > 0))
        return answered(curl.status(), curl.retryAfter());
    return {Verdict::later, detailOf(code), curl.reason(code)};
}

} // namespace bloomzy::webhook
