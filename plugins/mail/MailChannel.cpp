#include "plugins/mail/MailChannel.h"

#include "plugins/mail/MailMessage.h"
#include "plugins/net/Curl.h"

#include <algorithm>
#include <cstring>

namespace bloomzy::mail {
namespace {

using sdk::Sent;
using sdk::Verdict;

struct Reader
{
    const QByteArray& mail;
    qsizetype at = 0;
};

std::size_t give(char* into, std::size_t size, std::size_t count, void* from)
{
    auto& reader = *static_cast<Reader*>(from);
    const auto length = std::min<qsizetype>(reader.mail.size() - reader.at, qsizetype(size * count));
    std::memcpy(into, reader.mail.constData() + reader.at, std::size_t(length));
    reader.at += length;
    return std::size_t(length);
}

/// What the server said in the conversation that failed: 5xx to this mail is for ever. That it knows neither user nor
/// password, or wants encryption, is about the settings, which somebody mends.
Verdict verdictOf(CURLcode code, int status)
{
    const bool isAboutSignIn = status == 530 || status == 534 || status == 535 || status == 538;
    const bool isOfConversation = code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR ||
                                  code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_UPLOAD_FAILED;
    return status >= 500 && status < 600 && isOfConversation && !isAboutSignIn ? Verdict::never : Verdict::later;
}

QString detailOf(CURLcode code, int status)
{
    switch (code) {
    case CURLE_LOGIN_DENIED:
        return QStringLiteral("The mail server takes neither this user nor this password.");
    case CURLE_USE_SSL_FAILED:
        return QStringLiteral("The mail server offers no encryption. Nothing was sent to it.");
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_PEER_FAILED_VERIFICATION:
        return QStringLiteral("The mail server's certificate is not trusted. Nothing was sent to it.");
    case CURLE_OPERATION_TIMEDOUT:
        return QStringLiteral("The mail server did not answer in time.");
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return QStringLiteral("The mail server cannot be reached.");
    default:
        return status >= 400 ? QStringLiteral("The mail server answered %1.").arg(status)
                             : QStringLiteral("The conversation with the mail server broke.");
    }
}

} // namespace

QByteArray MailChannel::url() const
{
    const QString host = QString::fromLatin1(net::hostOfUrl(m_settings.host));
    const QString scheme = m_settings.security == Security::tls ? QStringLiteral("smtps") : QStringLiteral("smtp");
    return QStringLiteral("%1://%2:%3/%4")
        .arg(scheme, host, QString::number(m_settings.port), m_settings.sender.section(u'@', 1))
        .toLatin1();
}

sdk::Outcome<sdk::Done> MailChannel::checkAddress(const QString& address)
{
    if (isAddress(address))
        return sdk::Done{};
    return sdk::Failure{sdk::Problem::invalidSettings, QStringLiteral("This is no mail address.")};
}

Sent MailChannel::send(const sdk::Notification& notification)
{
    const QByteArray mail = mailOf(notification, m_settings);
    if (mail.isEmpty())
        return {Verdict::never, QStringLiteral("Its address or its subject cannot stand in a mail.")};
    net::Curl curl;
    if (!curl.isReady())
        return {Verdict::later, {}, QStringLiteral("libcurl gives no handle")};
    Reader reader{mail};
    const QByteArray sender = '<' + m_settings.sender.toLatin1() + '>';
    const QByteArray user = m_settings.user.toUtf8();
    const QByteArray password = m_settings.password.toUtf8();
    curl.setTime(m_settings.seconds);
    curl.setTrust(m_settings.pin);
    curl.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl.set(CURLOPT_USE_SSL, long(m_settings.security == Security::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl.set(CURLOPT_URL, url().constData());
    curl.set(CURLOPT_MAIL_FROM, sender.constData());
    curl.append(CURLOPT_MAIL_RCPT, '<' + notification.address.toLatin1() + '>');
    curl.set(CURLOPT_UPLOAD, 1L);
    curl.set(CURLOPT_READFUNCTION, &give);
    curl.set(CURLOPT_READDATA, static_cast<void*>(&reader));
    curl.set(CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.size()));
    if (!user.isEmpty()) {
        curl.set(CURLOPT_USERNAME, user.constData());
        curl.set(CURLOPT_PASSWORD, password.constData());
    }
    const CURLcode code = curl.perform();
    if (code == CURLE_OK)
        return {Verdict::delivered};
    return {verdictOf(code, curl.status()), detailOf(code, curl.status()), curl.reason(code)};
}

} // namespace bloomzy::mail
