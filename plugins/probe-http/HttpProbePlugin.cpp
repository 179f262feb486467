#include "plugins/probe-http/HttpProbePlugin.h"

#include "plugins/net/Curl.h"
#include "plugins/net/Settings.h"
#include "plugins/probe-http/HttpProbe.h"

#include <QUrl>

namespace bloomzy::probehttp {
namespace {

sdk::Failure wrong(const QString& detail)
{
    return {sdk::Problem::invalidSettings, detail};
}

} // namespace

sdk::Outcome<std::shared_ptr<sdk::HealthProbe>> HttpProbePlugin::open(const QJsonObject& settings)
{
    const net::Settings read(settings, {"url", "status", "contains", "milliseconds", "fingerprint"});
    if (!read.whyNot().isEmpty())
        return wrong(read.whyNot());
    const QUrl url(read.text("url"), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return wrong(QStringLiteral("Give a whole address that begins with http or https."));
    const auto statuses = statusesIn(read.text("status", QStringLiteral("200-299")));
    if (statuses.isEmpty())
        return wrong(QStringLiteral("Statuses read 200-299 or 200,401."));
    const auto milliseconds = read.number("milliseconds", 0, 60'000);
    if (!milliseconds)
        return wrong(QStringLiteral("It may take up to 60000 milliseconds."));
    const QByteArray pin = net::curlPin(read.text("fingerprint"));
    if (!read.text("fingerprint").isEmpty() && pin.isEmpty())
        return wrong(QStringLiteral("A fingerprint reads sha256: and 64 hexadecimal digits."));
    return std::shared_ptr<sdk::HealthProbe>(std::make_shared<HttpProbe>(
        HttpSettings{url.toEncoded(), statuses, read.text("contains").toUtf8(), *milliseconds, pin}));
}

} // namespace bloomzy::probehttp
