#include "plugins/probe-tls/TlsProbePlugin.h"

#include "plugins/net/Curl.h"
#include "plugins/net/Settings.h"
#include "plugins/probe-tls/TlsProbe.h"

namespace bloomzy::probetls {

sdk::Outcome<std::shared_ptr<sdk::HealthProbe>> TlsProbePlugin::open(const QJsonObject& settings)
{
    const net::Settings read(settings, {"host", "port", "days"});
    const auto port = read.number("port", 443, 65'535);
    const auto days = read.number("days", 14, 3650);
    if (!read.whyNot().isEmpty())
        return sdk::Failure{sdk::Problem::invalidSettings, read.whyNot()};
    if (!net::isHost(read.text("host")) || !port || *port < 1)
        return sdk::Failure{sdk::Problem::invalidSettings,
                            QStringLiteral("Give a host by its name or address, and a port from 1 to 65535.")};
    if (!days)
        return sdk::Failure{sdk::Problem::invalidSettings, QStringLiteral("Days are a number up to 3650.")};
    return std::shared_ptr<sdk::HealthProbe>(
        std::make_shared<TlsProbe>(net::hostOfUrl(read.text("host")), int(*port), int(*days)));
}

} // namespace bloomzy::probetls
