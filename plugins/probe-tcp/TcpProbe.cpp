#include "plugins/probe-tcp/TcpProbe.h"

#include "plugins/net/Curl.h"

#include <QElapsedTimer>

namespace bloomzy::probetcp {

sdk::Reading TcpProbe::look(int seconds)
{
    net::Curl curl;
    if (!curl.isReady())
        return {false, 0, {}, QStringLiteral("libcurl gives no handle")};
    curl.setTime(seconds);
    curl.set(CURLOPT_PROTOCOLS_STR, "http");
    curl.set(CURLOPT_URL, QByteArray("http://" + m_host + ':' + QByteArray::number(m_port) + '/').constData());
    // The connection is all that is made: nothing is sent over it.
    curl.set(CURLOPT_CONNECT_ONLY, 1L);
    QElapsedTimer timer;
    timer.start();
    const CURLcode code = curl.perform();
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    if (code == CURLE_OK)
        return {true, milliseconds};
    return {false, milliseconds,
            code == CURLE_OPERATION_TIMEDOUT ? QStringLiteral("Nobody took the connection in time.")
                                             : QStringLiteral("Nobody takes connections there."),
            curl.reason(code)};
}

} // namespace bloomzy::probetcp
