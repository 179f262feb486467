#include "plugins/probe-http/HttpProbe.h"

#include "plugins/net/Curl.h"

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>

namespace bloomzy::probehttp {
namespace {

bool isStatus(int status)
{
    return status >= 100 && status <= 599;
}

QString whyNot(const HttpSettings& settings, const net::Curl& curl, qint64 milliseconds)
{
    const int status = curl.status();
    const bool isRight = std::ranges::any_of(
        settings.statuses, [status](const auto& range) { return status >= range.first && status <= range.second; });
    if (!isRight)
        return QStringLiteral("It answered %1.").arg(status);
    if (!settings.contains.isEmpty() && !curl.answer().contains(settings.contains))
        return QStringLiteral("The text that is looked for is not in its answer.");
    if (settings.milliseconds > 0 && milliseconds > settings.milliseconds)
        return QStringLiteral("It took %1 ms.").arg(milliseconds);
    return {};
}

} // namespace

QList<std::pair<int, int>> statusesIn(const QString& text)
{
    QList<std::pair<int, int>> all;
    for (const QString& part : text.split(u',')) {
        bool isFrom = false;
        bool isTo = false;
        const int from = part.section(u'-', 0, 0).trimmed().toInt(&isFrom);
        const int to = part.section(u'-', -1).trimmed().toInt(&isTo);
        if (!isFrom || !isTo || !isStatus(from) || !isStatus(to) || from > to || part.count(u'-') > 1)
            return {};
        all.append({from, to});
    }
    return all;
}

sdk::Reading HttpProbe::look(int seconds)
{
    net::Curl curl;
    if (!curl.isReady())
        return {false, 0, {}, QStringLiteral("libcurl gives no handle")};
    curl.setTime(seconds);
    curl.setTrust(m_settings.pin);
    curl.set(CURLOPT_PROTOCOLS_STR, "http,https");
    curl.set(CURLOPT_URL, m_settings.url.constData());
    curl.append(CURLOPT_HTTPHEADER, "User-Agent: Bloomzy");
    QElapsedTimer timer;
    timer.start();
    const CURLcode code = curl.perform();
    const qint64 milliseconds = timer.elapsed();
    // What is longer than can be looked through has answered all the same.
    const bool isAnswered = code == CURLE_OK || (code == CURLE_WRITE_ERROR && curl.status() > 0);
    if (!isAnswered)
        return {false, double(milliseconds),
                code == CURLE_OPERATION_TIMEDOUT ? QStringLiteral("It did not answer in time.")
                                                 : QStringLiteral("It cannot be reached."),
                curl.reason(code)};
    const QString why = whyNot(m_settings, curl, milliseconds);
    return {why.isEmpty(), double(milliseconds), why, {}};
}

} // namespace bloomzy::probehttp
