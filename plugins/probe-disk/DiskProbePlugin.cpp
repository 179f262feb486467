#include "plugins/probe-disk/DiskProbePlugin.h"

#include "plugins/net/Settings.h"
#include "plugins/probe-disk/DiskProbe.h"

#include <QDir>

namespace bloomzy::probedisk {

sdk::Outcome<std::shared_ptr<sdk::HealthProbe>> DiskProbePlugin::open(const QJsonObject& settings)
{
    const net::Settings read(settings, {"path", "percent", "mebibytes"});
    const auto percent = read.number("percent", 10, 100);
    const auto mebibytes = read.number("mebibytes", 0, 1'000'000'000);
    if (!read.whyNot().isEmpty())
        return sdk::Failure{sdk::Problem::invalidSettings, read.whyNot()};
    if (!QDir::isAbsolutePath(read.text("path")))
        return sdk::Failure{sdk::Problem::invalidSettings, QStringLiteral("Give the folder by its whole path.")};
    if (!percent || !mebibytes)
        return sdk::Failure{sdk::Problem::invalidSettings,
                            QStringLiteral("Free space is a number of percent up to 100, or of MiB.")};
    return std::shared_ptr<sdk::HealthProbe>(
        std::make_shared<DiskProbe>(read.text("path"), double(*percent), double(*mebibytes)));
}

} // namespace bloomzy::probedisk
