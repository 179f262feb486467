#include "plugins/probe-tcp/TcpProbePlugin.h"

#include "plugins/net/Curl.h"
#include "plugins/net/Settings.h"
#include "plugins/probe-tcp/TcpProbe.h"

namespace bloomzy::probetcp {

sdk::Outcome<std::shared_ptr<sdk::HealthProbe>> TcpProbePlugin::open(const QJsonObject& settings)
{
    const net::Settings read(settings, {"host", "port"});
    const auto port = read.number("port", 0, 65'535);
    if (!read.whyNot().isEmpty())
        return sdk::Failure{sdk::Problem::invalidSettings, read.whyNot()};
    if (!net::isHost(read.text("host")) || !port || *port < 1)
        return sdk::Failure{sdk::Problem::invalidSettings,
                            QStringLiteral("Give a host by its name or address, and a port from 1 to 65535.")};
    return std::shared_ptr<sdk::HealthProbe>(std::make_shared<TcpProbe>(net::hostOfUrl(read.text("host")), int(*port)));
}

} // namespace bloomzy::probetcp
