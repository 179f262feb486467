#include "plugins/net/Curl.h"

#include <QStringList>

#include <algorithm>

namespace bloomzy::net {
namespace {

constexpr qsizetype mostAnswer = 64 * 1024;
constexpr qsizetype hashDigits = 64;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isOfHost(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
}

} // namespace

Curl::Curl()
    : m_handle(curl_easy_init())
{
    if (!m_handle)
        return;
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROXY, "");
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_ERRORBUFFER, m_reason.data());
    set(CURLOPT_WRITEFUNCTION, &Curl::takeAnswer);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&m_answer));
}

std::size_t Curl::takeAnswer(char* bytes, std::size_t size, std::size_t count, void* into)
{
    auto& answer = *static_cast<QByteArray*>(into);
    const auto length = qsizetype(size * count);
    if (answer.size() + length > mostAnswer)
        return 0;
    answer.append(bytes, length);
    return size * count;
}

void Curl::setTime(int seconds)
{
    set(CURLOPT_CONNECTTIMEOUT, long(seconds));
    set(CURLOPT_TIMEOUT, long(seconds));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, long(seconds));
}

void Curl::setTrust(const QByteArray& pin)
{
    if (pin.isEmpty())
        return;
    // The key is known, so it does not matter who vouches for it; curl compares it before it sends anything.
    set(CURLOPT_SSL_VERIFYPEER, 0L);
    set(CURLOPT_SSL_VERIFYHOST, 0L);
    set(CURLOPT_PINNEDPUBLICKEY, pin.constData());
}

void Curl::append(CURLoption option, const QByteArray& line)
{
    curl_slist* longer = curl_slist_append(m_list.get(), line.constData());
    static_cast<void>(m_list.release());
    m_list.reset(longer);
    set(option, m_list.get());
}

CURLcode Curl::perform()
{
    return curl_easy_perform(m_handle.get());
}

int Curl::status() const
{
    long status = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
    return int(status);
}

qint64 Curl::retryAfter() const
{
    curl_off_t seconds = 0;
    curl_easy_getinfo(m_handle.get(), CURLINFO_RETRY_AFTER, &seconds);
    return qint64(seconds);
}

const curl_certinfo* Curl::certificates() const
{
    curl_certinfo* chain = nullptr;
    return curl_easy_getinfo(m_handle.get(), CURLINFO_CERTINFO, &chain) == CURLE_OK ? chain : nullptr;
}

QString Curl::reason(CURLcode code) const
{
    const QString name = QString::fromLatin1(curl_easy_strerror(code));
    return m_reason.front() == '\0' ? name : name + QStringLiteral(": ") + QString::fromUtf8(m_reason.data());
}

QByteArray curlPin(const QString& fingerprint)
{
    const QString prefix = QStringLiteral("sha256:");
    const QString digits = fingerprint.mid(prefix.size());
    if (!fingerprint.startsWith(prefix) || digits.size() != hashDigits || !std::ranges::all_of(digits, isHexDigit))
        return {};
    return "sha256//" + QByteArray::fromHex(digits.toLatin1()).toBase64();
}

bool isLoopback(const QString& host)
{
    const QStringList parts = host.split(u'.');
    const bool isInNet = parts.size() == 4 && parts.front() == QStringLiteral("127") &&
                         std::ranges::all_of(parts, [](const QString& part) {
                             return !part.isEmpty() && part.size() <= 3 &&
                                    std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
                         });
    return isInNet || host == QStringLiteral("localhost") || host == QStringLiteral("::1");
}

bool isHost(const QString& host)
{
    constexpr qsizetype longestHost = 253;
    if (host.isEmpty() || host.size() > longestHost || host.startsWith(u'-'))
        return false;
    const bool isIpv6 = host.count(u':') >= 2;
    return std::ranges::all_of(host, [isIpv6](QChar c) { return isOfHost(c) || (isIpv6 && c == u':'); });
}

QByteArray hostOfUrl(const QString& host)
{
    return (host.contains(u':') ? u'[' + host + u']' : host).toLatin1();
}

bool hasControls(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

} // namespace bloomzy::net
