#include "plugins/probe-tls/TlsProbe.h"

#include "plugins/net/Curl.h"

#include <QDateTime>

#include <optional>

namespace bloomzy::probetls {
namespace {

constexpr double secondsOfDay = 86'400;

/// What curl tells of the server's own certificate, the first of its chain: seconds since 1970.
std::optional<qint64> endIn(const curl_certinfo* chain)
{
    constexpr QByteArrayView label = "Expire date:";
    for (const curl_slist* line = chain && chain->num_of_certs > 0 ? chain->certinfo[0] : nullptr; line;
         line = line->next) {
        const QByteArrayView text(line->data);
        if (!text.startsWith(label))
            continue;
        const auto time = curl_getdate(text.sliced(label.size()).toByteArray().constData(), nullptr);
        return time == -1 ? std::nullopt : std::optional(qint64(time));
    }
    return {};
}

} // namespace

sdk::Reading TlsProbe::look(int seconds)
{
    net::Curl curl;
    if (!curl.isReady())
        return {false, 0, {}, QStringLiteral("libcurl gives no handle")};
    curl.setTime(seconds);
    curl.set(CURLOPT_PROTOCOLS_STR, "https");
    curl.set(CURLOPT_URL, QByteArray("https://" + m_host + ':' + QByteArray::number(m_port) + '/').constData());
    curl.set(CURLOPT_CONNECT_ONLY, 1L);
    curl.set(CURLOPT_CERTINFO, 1L);
    curl.set(CURLOPT_SSL_VERIFYPEER, 0L);
    curl.set(CURLOPT_SSL_VERIFYHOST, 0L);
    if (const CURLcode code = curl.perform(); code != CURLE_OK)
        return {false, 0, QStringLiteral("No TLS server answers there."), curl.reason(code)};
    const auto end = endIn(curl.certificates());
    if (!end)
        return {false, 0, QStringLiteral("Its certificate cannot be read."), {}};
    const double left = double(*end - QDateTime::currentSecsSinceEpoch()) / secondsOfDay;
    if (left >= m_days)
        return {true, left};
    return {false,
            left,
            left < 0 ? QStringLiteral("Its certificate has expired.")
                     : QStringLiteral("Its certificate expires in %1 days.").arg(int(left)),
            {}};
}

} // namespace bloomzy::probetls
